import type { ApplicationOperation } from '../http/operation.ts';
import { scopeAddress } from '../oauth/scopes.ts';
import { noticeRefusal } from './errors.ts';
import { shownTopic, TOPICS } from './topics.ts';

const ROOT = '/commerce/notification/v1';
const shared = {
  by: 'application',
  host: 'api',
  method: 'GET',
  scopes: ['api_scope'],
  pool: 'commerce.notification',
} as const;

/** The key that notices are checked with, and the topics that there are. */
export const PUBLIC_OPERATIONS: ApplicationOperation[] = [
  {
    ...shared,
    path: `${ROOT}/public_key/{public_key_id}`,
    answer({ world, path }) {
      const { kid, publicKey } = world.signingKey;
      if (path.public_key_id !== kid) throw noticeRefusal(195001);
      return { status: 200, body: { algorithm: 'ECDSA', digest: 'SHA1', key: publicKey } };
    },
  },
  {
    ...shared,
    path: `${ROOT}/topic`,
    answer({ base }) {
      const topics = TOPICS.map((topic) => shownTopic(topic, scopeAddress));
      return {
        status: 200,
        body: { href: `${base}${ROOT}/topic`, limit: 100, total: topics.length, topics },
      };
    },
  },
  {
    ...shared,
    path: `${ROOT}/topic/{topic_id}`,
    answer({ path }) {
      const topic = TOPICS.find(({ topicId }) => topicId === path.topic_id);
      if (!topic) throw noticeRefusal(195002);
      return { status: 200, body: shownTopic(topic, scopeAddress) };
    },
  },
];
