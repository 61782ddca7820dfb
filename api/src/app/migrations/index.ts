import type { MigrationInterface } from 'typeorm';
import { Foundation1795332818028 } from './1795332818028-foundation.ts';
import { WebsiteListings1795333364131 } from './1795333364131-website-listings.ts';
import { Sales1795333458831 } from './1795333458831-sales.ts';
import { AiData1795333836719 } from './1795333836719-ai-data.ts';
import { Images1795334119560 } from './1795334119560-images.ts';
import { Credentials1795334130426 } from './1795334130426-credentials.ts';
import { PublicPhotos1795334500000 } from './1795334500000-public-photos.ts';
import { PlatformPostings1795335347053 } from './1795335347053-platform-postings.ts';
import { Marketplaces1795345177140 } from './1795345177140-marketplaces.ts';
import { CommandIds1795346459079 } from './1795346459079-command-ids.ts';

/** In the order in which they run. A migration that has been released is never edited. */
export const migrations: (new () => MigrationInterface)[] = [
  Foundation1795332818028,
  WebsiteListings1795333364131,
  Sales1795333458831,
  AiData1795333836719,
  Images1795334119560,
  Credentials1795334130426,
  PublicPhotos1795334500000,
  PlatformPostings1795335347053,
  Marketplaces1795345177140,
  CommandIds1795346459079,
];
