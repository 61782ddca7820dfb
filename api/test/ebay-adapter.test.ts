import { testAdapterContract } from '../src/platforms/adapter-contract.ts';
import { openEbayRig } from './support/ebay-rig.ts';

testAdapterContract('eBay', () => openEbayRig());
