import { AiData } from '../ai/ai-data.entity.ts';
import { ApiToken } from '../auth/api-token.entity.ts';
import { RefreshToken } from '../auth/refresh-token.entity.ts';
import { Session } from '../auth/session.entity.ts';
import { User } from '../auth/user.entity.ts';
import { AccountPause } from '../channels/account-pause.entity.ts';
import { ListingDetails } from '../channels/listing-details.entity.ts';
import { PlatformFact } from '../channels/platform-fact.entity.ts';
import { PlatformSettings } from '../channels/platform-settings.entity.ts';
import { CommandRecord } from '../commands/command-record.entity.ts';
import { ConnectionAttempt } from '../credentials/connection-attempt.entity.ts';
import { PlatformCredential } from '../credentials/platform-credential.entity.ts';
import { InventoryImage } from '../images/image.entity.ts';
import { PhotoFile } from '../images/photo-file.entity.ts';
import { RateLimit } from '../infra/http/rate-limit.entity.ts';
import { InventoryItem } from '../items/item.entity.ts';
import { OrderPoll } from '../orders/order-poll.entity.ts';
import { WebsiteListing } from '../platforms/website/website-listing.entity.ts';
import { PlatformPosting } from '../postings/posting.entity.ts';
import { Sale } from '../sales/sale.entity.ts';
import { Shop } from '../shops/shop.entity.ts';
import { ShopCounter } from '../shops/shop-counter.entity.ts';

/** Every table that the ORM knows. */
export const entities = [
  Shop,
  ShopCounter,
  User,
  Session,
  RefreshToken,
  ApiToken,
  RateLimit,
  CommandRecord,
  InventoryItem,
  PhotoFile,
  InventoryImage,
  WebsiteListing,
  PlatformPosting,
  Sale,
  AiData,
  PlatformCredential,
  ConnectionAttempt,
  PlatformSettings,
  ListingDetails,
  AccountPause,
  PlatformFact,
  OrderPoll,
];
