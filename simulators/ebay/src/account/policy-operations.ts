import { isObject } from '../http/json.ts';
import type { SellerCall, SellerOperation } from '../http/operation.ts';
import { TREES } from '../taxonomy/tree.ts';
import type { Policy, PolicyKind } from '../world/account.ts';
import { accountRefusal } from './errors.ts';

const ROOT = '/sell/account/v1';
const shared = { by: 'seller', host: 'api', pool: 'sell.account' } as const;
const read = { ...shared, scopes: ['sell.account', 'sell.account.readonly'] } as const;

/** The words that differ between the three kinds; createFulfillmentPolicy's path alone ends with a slash. */
const KINDS = [
  {
    kind: 'fulfillment',
    list: 'fulfillmentPolicies',
    id: 'fulfillmentPolicyId',
    variable: 'fulfillmentPolicyId',
    creation: '/',
  },
  {
    kind: 'payment',
    list: 'paymentPolicies',
    id: 'paymentPolicyId',
    variable: 'payment_policy_id',
    creation: '',
  },
  {
    kind: 'return',
    list: 'returnPolicies',
    id: 'returnPolicyId',
    variable: 'return_policy_id',
    creation: '',
  },
] as const;

type Words = (typeof KINDS)[number];

const shown = ({ id: field }: Words, { id, name, marketplaceId, body }: Policy) => ({
  ...body,
  name,
  marketplaceId,
  [field]: id,
});

function marketplace({ query }: SellerCall): string {
  const id = query.get('marketplace_id');
  if (!id) throw accountRefusal(400, 20401, 'Missing field marketplace_id.', 'marketplace_id');
  if (!TREES.has(id)) throw accountRefusal(400, 20403, 'Invalid marketplace_id.', 'marketplace_id');
  return id;
}

const ofKind = ({ account }: SellerCall, kind: PolicyKind, marketplaceId: string) =>
  account.policies.filter((policy) => policy.kind === kind && policy.marketplaceId === marketplaceId);

function list(call: SellerCall, words: Words) {
  const rows = ofKind(call, words.kind, marketplace(call)).map((policy) => shown(words, policy));
  return { status: 200, body: { total: rows.length, [words.list]: rows } };
}

function byName(call: SellerCall, words: Words) {
  const name = call.query.get('name');
  if (!name) throw accountRefusal(400, 20401, 'Missing field name.', 'name');
  const policy = ofKind(call, words.kind, marketplace(call)).find((each) => each.name === name);
  if (!policy) throw accountRefusal(400, 20404, 'name not found.', 'name');
  return { status: 200, body: shown(words, policy) };
}

function one(call: SellerCall, words: Words) {
  const id = call.path[words.variable];
  const policy = call.account.policies.find((each) => each.id === id && each.kind === words.kind);
  if (!policy) throw accountRefusal(404, 20404, `${words.id} not found.`, words.id);
  return { status: 200, body: shown(words, policy) };
}

function create(call: SellerCall, words: Words) {
  const { account, world, base } = call;
  if (!isObject(call.body)) throw accountRefusal(400, 20400, 'Invalid request.');
  const { name, marketplaceId, ...body } = call.body;
  for (const [field, value] of Object.entries({ name, marketplaceId, categoryTypes: body.categoryTypes })) {
    if (!value) throw accountRefusal(400, 20401, `Missing field ${field}.`, field);
  }
  if (typeof marketplaceId !== 'string' || !TREES.has(marketplaceId)) {
    throw accountRefusal(400, 20403, 'Invalid marketplaceId.', 'marketplaceId');
  }
  if (
    typeof name !== 'string' ||
    ofKind(call, words.kind, marketplaceId).some((each) => each.name === name)
  ) {
    throw accountRefusal(400, 20400, 'Invalid request. A policy of this name exists.', 'name');
  }
  if (!account.programs.includes('SELLING_POLICY_MANAGEMENT')) {
    throw accountRefusal(400, 20403, 'Invalid user. The user is not opted in to business policies.');
  }
  const policy: Policy = { id: world.ids.policy(), kind: words.kind, marketplaceId, name, body };
  account.policies.push(policy);
  const location = `${base}${ROOT}/${words.kind}_policy/${policy.id}`;
  return { status: 201, headers: { Location: location }, body: { ...shown(words, policy), warnings: [] } };
}

/** Business policies of the three kinds. */
export const POLICY_OPERATIONS: SellerOperation[] = KINDS.flatMap((words): SellerOperation[] => {
  const path = `${ROOT}/${words.kind}_policy`;
  return [
    { ...read, method: 'GET', path, answer: (call) => list(call, words) },
    { ...read, method: 'GET', path: `${path}/get_by_policy_name`, answer: (call) => byName(call, words) },
    { ...read, method: 'GET', path: `${path}/{${words.variable}}`, answer: (call) => one(call, words) },
    {
      ...shared,
      scopes: ['sell.account'],
      method: 'POST',
      path: `${path}${words.creation}`,
      answer: (call) => create(call, words),
    },
  ];
});
