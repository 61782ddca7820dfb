/** An address that eBay sends notices to. */
export interface Destination {
  destinationId: string;
  name: string;
  status: string;
  endpoint: string;
  verificationToken: string;
}

/** A topic that is sent to a destination; without a user name it is the application's. */
export interface Subscription {
  subscriptionId: string;
  topicId: string;
  destinationId: string;
  status: string;
  payload: { format: string; schemaVersion: string; deliveryProtocol: string };
  createdAt: string;
  username?: string;
}

/** What the Notification API holds. */
export interface NotificationState {
  alertEmail?: string;
  destinations: Map<string, Destination>;
  subscriptions: Map<string, Subscription>;
}
