import { ebayError, Refusal } from '../http/refusal.ts';

const MESSAGES = {
  195001: [404, 'The specified key id is invalid.'],
  195002: [404, 'Invalid or missing topic id.'],
  195003: [409, 'Please provide configurations required for notifications. Refer to /config'],
  195006: [400, 'Invalid or missing subscription status.'],
  195007: [400, 'Invalid or missing destination id.'],
  195008: [400, 'Invalid or missing schema version.'],
  195011: [403, 'Not authorized for this topic.'],
  195012: [409, 'Subscription already exists'],
  195013: [404, 'The subscription id does not exist.'],
  195015: [409, 'The subscription cannot be enabled since the destination is not enabled.'],
  195016: [400, 'Invalid name. Markups or lengths greater than 64 not supported'],
  195017: [400, 'Invalid or missing endpoint.'],
  195018: [400, 'Invalid or missing destination status. Supported values:[ENABLED,DISABLED]'],
  195019: [400, 'Invalid or missing verification token for this endpoint.'],
  195020: [409, 'Challenge verification failed for requested endpoint'],
  195021: [409, 'Destination exists for this endpoint'],
  195022: [404, 'Invalid or missing destination id.'],
  195024: [409, 'Destination is in use and cannot be deleted.'],
  195025: [400, 'Invalid or missing email.'],
  195026: [404, 'Configuration Not Found.'],
} as const;

/** A refusal of the Notification API (commerce_notification_v1, x-response-codes). */
export function noticeRefusal(id: keyof typeof MESSAGES): Refusal {
  const [status, message] = MESSAGES[id];
  return new Refusal(status, [ebayError('API_NOTIFICATION', id, 'REQUEST', message)]);
}
