import { registerEnumType } from 'type-graphql';

export enum Platform {
  EBAY = 'EBAY',
  FACEBOOK = 'FACEBOOK',
  WEBSITE = 'WEBSITE',
}

export enum ItemStatus {
  DRAFT = 'DRAFT',
  ACTIVE = 'ACTIVE',
  SOLD = 'SOLD',
  ARCHIVED = 'ARCHIVED',
}

export enum ItemCondition {
  NEW = 'NEW',
  LIKE_NEW = 'LIKE_NEW',
  GOOD = 'GOOD',
  FAIR = 'FAIR',
  POOR = 'POOR',
  FOR_PARTS = 'FOR_PARTS',
}

export enum PostingStatus {
  QUEUED = 'QUEUED',
  PUBLISHING = 'PUBLISHING',
  LIVE = 'LIVE',
  NEEDS_ATTENTION = 'NEEDS_ATTENTION',
  FAILED = 'FAILED',
  ENDING = 'ENDING',
  ENDED = 'ENDED',
}

export enum CredentialStatus {
  ACTIVE = 'ACTIVE',
  NEEDS_RECONNECT = 'NEEDS_RECONNECT',
  DISCONNECTED = 'DISCONNECTED',
}

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(Platform, {
  name: 'Platform',
  description: 'Where items are offered.',
  valuesConfig: {
    EBAY: { description: 'eBay.' },
    FACEBOOK: { description: 'Facebook Marketplace.' },
    WEBSITE: { description: "The shop's own public website." },
  },
});
registerEnumType(ItemStatus, {
  name: 'ItemStatus',
  description: 'Where an item is in its life.',
  valuesConfig: {
    DRAFT: { description: 'Not ready to be sold.' },
    ACTIVE: { description: 'For sale.' },
    SOLD: { description: 'Every piece is sold.' },
    ARCHIVED: { description: 'Kept, but neither for sale nor sold.' },
  },
});
registerEnumType(ItemCondition, {
  name: 'ItemCondition',
  description: 'How used an item is.',
  valuesConfig: {
    NEW: { description: 'Never used, as it left the maker.' },
    LIKE_NEW: { description: 'Opened or tried, without a trace of use.' },
    GOOD: { description: 'Used, with small traces; everything works.' },
    FAIR: { description: 'Used, with traces that show; it works.' },
    POOR: { description: 'Heavily used; it works with limits.' },
    FOR_PARTS: { description: 'Broken or incomplete.' },
  },
});
registerEnumType(PostingStatus, {
  name: 'PostingStatus',
  description:
    'QUEUED and PUBLISHING are in flight; LIVE is confirmed by the platform; NEEDS_ATTENTION waits for the seller; FAILED gave up.',
  valuesConfig: {
    QUEUED: { description: 'Waits for its turn.' },
    PUBLISHING: { description: 'On its way to the platform.' },
    LIVE: { description: 'The platform has confirmed it.' },
    NEEDS_ATTENTION: { description: 'Waits for the seller: error says what to do.' },
    FAILED: { description: 'Given up; it can be tried again by hand.' },
    ENDING: { description: 'Is being taken down.' },
    ENDED: { description: 'Taken down, or sold.' },
  },
});
registerEnumType(CredentialStatus, {
  name: 'CredentialStatus',
  description: 'Whether a platform account can be used.',
  valuesConfig: {
    ACTIVE: { description: 'It can.' },
    NEEDS_RECONNECT: { description: 'The platform refuses what we hold: connect it again.' },
    DISCONNECTED: { description: 'The seller has ended the connection.' },
  },
});
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Which end of a list comes first.',
  valuesConfig: {
    ASC: { description: 'The smallest, the earliest, A.' },
    DESC: { description: 'The largest, the latest, Z.' },
  },
});
