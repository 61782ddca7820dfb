import { Platform } from '../shared/enums.ts';

/** The platforms' own names, for those that this server cannot post to as well. */
export const PLATFORM_NAMES: Readonly<Record<Platform, string>> = {
  [Platform.EBAY]: 'eBay',
  [Platform.FACEBOOK]: 'Facebook Marketplace',
  [Platform.WEBSITE]: 'Website',
};
