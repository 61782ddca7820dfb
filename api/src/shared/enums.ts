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

registerEnumType(Platform, { name: 'Platform' });
registerEnumType(ItemStatus, { name: 'ItemStatus' });
registerEnumType(ItemCondition, { name: 'ItemCondition' });
registerEnumType(PostingStatus, {
  name: 'PostingStatus',
  description:
    'QUEUED and PUBLISHING are in flight; LIVE is confirmed by the platform; NEEDS_ATTENTION waits for the seller; FAILED gave up.',
});
registerEnumType(CredentialStatus, { name: 'CredentialStatus' });
registerEnumType(SortDirection, { name: 'SortDirection' });
