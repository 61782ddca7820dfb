/** A topic that can be subscribed to. `scopes` are what a subscriber's token needs, by short name. */
export interface Topic {
  topicId: string;
  description: string;
  scope: 'APPLICATION' | 'USER';
  scopes: readonly string[];
}

/** The topics of this eBay. */
export const TOPICS: readonly Topic[] = [
  {
    topicId: 'MARKETPLACE_ACCOUNT_DELETION',
    description: 'A user asked for their account to be deleted.',
    scope: 'APPLICATION',
    scopes: ['api_scope'],
  },
  {
    topicId: 'AUTHORIZATION_REVOCATION',
    description: 'A user took the application’s access away.',
    scope: 'APPLICATION',
    scopes: ['api_scope'],
  },
  {
    topicId: 'ORDER_CONFIRMATION',
    description: 'An order was confirmed.',
    scope: 'USER',
    scopes: ['sell.fulfillment'],
  },
  { topicId: 'LISTING', description: 'A listing changed.', scope: 'USER', scopes: ['sell.inventory'] },
];

/** A topic as getTopic shows it. */
export const shownTopic = (
  { topicId, description, scope, scopes }: Topic,
  addresses: (name: string) => string,
) => ({
  topicId,
  description,
  scope,
  status: 'ENABLED',
  context: 'COMMERCE',
  filterable: false,
  authorizationScopes: scopes.map(addresses),
  supportedPayloads: [
    { deliveryProtocol: 'HTTPS', format: ['JSON'], schemaVersion: '1.0', deprecated: false },
  ],
});
