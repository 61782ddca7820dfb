import type { Answer, ApplicationOperation } from '../http/operation.ts';
import { take } from '../http/shape.ts';
import { scopeAddress } from '../oauth/scopes.ts';
import type { Subscription } from '../world/notification.ts';
import { noticeRefusal } from './errors.ts';
import { sendNotice } from './send.ts';
import { TOPICS } from './topics.ts';

const ROOT = '/commerce/notification/v1/subscription';
const shared = {
  by: 'application',
  host: 'api',
  scopes: ['api_scope', 'commerce.notification.subscription'],
  pool: 'commerce.notification',
} as const;
const PAYLOAD = { format: 'string', schemaVersion: 'string', deliveryProtocol: 'string' } as const;
const SHAPE = { topicId: 'string', destinationId: 'string', status: 'string', payload: PAYLOAD } as const;

type Caller = Parameters<ApplicationOperation['answer']>[0];

const shown = ({ createdAt, username: _owner, ...subscription }: Subscription) => ({
  ...subscription,
  creationDate: createdAt,
});

function find({ world, path }: Caller): Subscription {
  const found = world.notifications.subscriptions.get(path.subscription_id ?? '');
  if (!found) throw noticeRefusal(195013);
  return found;
}

/** Whose it is: an application's topic belongs to no user, a user's topic to the token's. */
function owner({ account, scopes }: Caller, topicId: string): string | undefined {
  const topic = TOPICS.find((each) => each.topicId === topicId);
  if (!topic) throw noticeRefusal(195002);
  if (!topic.scopes.some((scope) => scopes.has(scopeAddress(scope)))) throw noticeRefusal(195011);
  if (topic.scope === 'APPLICATION') return undefined;
  if (!account) throw noticeRefusal(195011);
  return account.username;
}

function create(call: Caller): Answer {
  const { world, body, base } = call;
  const { topicId = '', destinationId = '', status = '', payload = {} } = take(body, SHAPE);
  const { destinations, subscriptions } = world.notifications;
  const username = owner(call, topicId);
  const destination = destinations.get(destinationId);
  if (!destination) throw noticeRefusal(195007);
  if (!['ENABLED', 'DISABLED'].includes(status)) throw noticeRefusal(195006);
  if (!payload.schemaVersion) throw noticeRefusal(195008);
  if (destination.status !== 'ENABLED') throw noticeRefusal(195015);
  for (const other of subscriptions.values()) {
    if (other.topicId === topicId && other.username === username) throw noticeRefusal(195012);
  }
  const subscription: Subscription = {
    subscriptionId: world.ids.uuid(),
    topicId,
    destinationId,
    status,
    payload: {
      format: payload.format ?? 'JSON',
      schemaVersion: payload.schemaVersion,
      deliveryProtocol: payload.deliveryProtocol ?? 'HTTPS',
    },
    createdAt: world.clock.text(),
    ...(username ? { username } : {}),
  };
  subscriptions.set(subscription.subscriptionId, subscription);
  return { status: 201, headers: { Location: `${base}${ROOT}/${subscription.subscriptionId}` }, body: {} };
}

function switched(call: Caller, status: 'ENABLED' | 'DISABLED'): Answer {
  find(call).status = status;
  return { status: 204 };
}

/** Which topics are sent where. */
export const SUBSCRIPTION_OPERATIONS: ApplicationOperation[] = [
  { ...shared, method: 'POST', path: ROOT, answer: create },
  {
    ...shared,
    method: 'GET',
    path: ROOT,
    answer({ world, account, base }) {
      const own = [...world.notifications.subscriptions.values()].filter(
        ({ username }) => username === account?.username,
      );
      const page = { href: `${base}${ROOT}`, limit: 100, total: own.length };
      return { status: 200, body: { ...page, subscriptions: own.map(shown) } };
    },
  },
  {
    ...shared,
    method: 'GET',
    path: `${ROOT}/{subscription_id}`,
    answer: (call) => ({ status: 200, body: shown(find(call)) }),
  },
  {
    ...shared,
    method: 'DELETE',
    path: `${ROOT}/{subscription_id}`,
    answer(call) {
      call.world.notifications.subscriptions.delete(find(call).subscriptionId);
      return { status: 204 };
    },
  },
  {
    ...shared,
    method: 'POST',
    path: `${ROOT}/{subscription_id}/enable`,
    answer: (call) => switched(call, 'ENABLED'),
  },
  {
    ...shared,
    method: 'POST',
    path: `${ROOT}/{subscription_id}/disable`,
    answer: (call) => switched(call, 'DISABLED'),
  },
  {
    ...shared,
    method: 'POST',
    path: `${ROOT}/{subscription_id}/test`,
    answer(call) {
      const { destinationId, topicId } = find(call);
      const destination = call.world.notifications.destinations.get(destinationId);
      if (destination) void sendNotice(call.world, destination.endpoint, topicId, { test: true });
      return { status: 202 };
    },
  },
];
