import { isObject } from '../http/json.ts';
import type { ApplicationOperation, Call } from '../http/operation.ts';
import { take } from '../http/shape.ts';
import type { Destination } from '../world/notification.ts';
import { passesChallenge } from './challenge.ts';
import { noticeRefusal } from './errors.ts';

const ROOT = '/commerce/notification/v1';
const shared = {
  by: 'application',
  host: 'api',
  scopes: ['api_scope'],
  pool: 'commerce.notification',
} as const;
const SHAPE = {
  name: 'string',
  status: 'string',
  deliveryConfig: { endpoint: 'string', verificationToken: 'string' },
} as const;

const shown = ({ destinationId, name, status, endpoint, verificationToken }: Destination) => ({
  destinationId,
  name,
  status,
  deliveryConfig: { endpoint, verificationToken },
});

function find({ world, path }: Call): Destination {
  const found = world.notifications.destinations.get(path.destination_id ?? '');
  if (!found) throw noticeRefusal(195022);
  return found;
}

/** Reads and proves a destination. The simulator lets http and localhost pass, since it runs beside the product. */
async function readDestination({ world, body }: Call, destinationId: string): Promise<Destination> {
  const { name = '', status = '', deliveryConfig = {} } = take(body, SHAPE);
  const { endpoint = '', verificationToken = '' } = deliveryConfig;
  if (!name || name.length > 64 || name.includes('<')) throw noticeRefusal(195016);
  if (!URL.canParse(endpoint)) throw noticeRefusal(195017);
  if (!['ENABLED', 'DISABLED'].includes(status)) throw noticeRefusal(195018);
  if (!/^[A-Za-z0-9_-]{32,80}$/.test(verificationToken)) throw noticeRefusal(195019);
  for (const other of world.notifications.destinations.values()) {
    if (other.endpoint === endpoint && other.destinationId !== destinationId) throw noticeRefusal(195021);
  }
  if (!(await passesChallenge(endpoint, verificationToken))) throw noticeRefusal(195020);
  return { destinationId, name, status, endpoint, verificationToken };
}

async function create(call: Call) {
  const { world, base } = call;
  if (!world.notifications.alertEmail) throw noticeRefusal(195003);
  const destination = await readDestination(call, world.ids.uuid());
  world.notifications.destinations.set(destination.destinationId, destination);
  return {
    status: 201,
    headers: { Location: `${base}${ROOT}/destination/${destination.destinationId}` },
    body: {},
  };
}

function remove(call: Call) {
  const { destinationId } = find(call);
  const { destinations, subscriptions } = call.world.notifications;
  if ([...subscriptions.values()].some((each) => each.destinationId === destinationId))
    throw noticeRefusal(195024);
  destinations.delete(destinationId);
  return { status: 204 };
}

/** Where notices go, and the address that eBay writes to when they do not arrive. */
export const DESTINATION_OPERATIONS: ApplicationOperation[] = [
  {
    ...shared,
    method: 'GET',
    path: `${ROOT}/config`,
    answer({ world }) {
      const { alertEmail } = world.notifications;
      if (!alertEmail) throw noticeRefusal(195026);
      return { status: 200, body: { alertEmail } };
    },
  },
  {
    ...shared,
    method: 'PUT',
    path: `${ROOT}/config`,
    answer({ world, body }) {
      const email = isObject(body) ? body.alertEmail : undefined;
      if (typeof email !== 'string' || !email.includes('@')) throw noticeRefusal(195025);
      world.notifications.alertEmail = email;
      return { status: 204 };
    },
  },
  {
    ...shared,
    method: 'GET',
    path: `${ROOT}/destination`,
    answer({ world, base }) {
      const rows = [...world.notifications.destinations.values()].map(shown);
      const page = { href: `${base}${ROOT}/destination`, limit: 100, total: rows.length };
      return { status: 200, body: { ...page, destinations: rows } };
    },
  },
  { ...shared, method: 'POST', path: `${ROOT}/destination`, answer: create },
  {
    ...shared,
    method: 'GET',
    path: `${ROOT}/destination/{destination_id}`,
    answer: (call) => ({ status: 200, body: shown(find(call)) }),
  },
  {
    ...shared,
    method: 'PUT',
    path: `${ROOT}/destination/{destination_id}`,
    async answer(call) {
      const changed = await readDestination(call, find(call).destinationId);
      call.world.notifications.destinations.set(changed.destinationId, changed);
      return { status: 204 };
    },
  },
  { ...shared, method: 'DELETE', path: `${ROOT}/destination/{destination_id}`, answer: remove },
];
