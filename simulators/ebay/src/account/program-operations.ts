import { isObject } from '../http/json.ts';
import type { SellerCall, SellerOperation } from '../http/operation.ts';
import { accountRefusal } from './errors.ts';

const ROOT = '/sell/account/v1';
const PROGRAMS = ['SELLING_POLICY_MANAGEMENT', 'OUT_OF_STOCK_CONTROL', 'PARTNER_MOTORS_DEALER'];
const shared = { by: 'seller', host: 'api', pool: 'sell.account' } as const;
const read = { ...shared, scopes: ['sell.account', 'sell.account.readonly'] } as const;
const write = { ...shared, scopes: ['sell.account'] } as const;

function named({ body }: SellerCall): string {
  const type = isObject(body) ? body.programType : undefined;
  if (typeof type === 'string' && PROGRAMS.includes(type)) return type;
  throw accountRefusal(400, 20401, 'Missing field programType.', 'programType');
}

function optIn(call: SellerCall) {
  const type = named(call);
  if (call.account.programs.includes(type)) {
    throw accountRefusal(409, 25803, 'programType already exists.', 'programType');
  }
  call.account.programs.push(type);
  if (type === 'OUT_OF_STOCK_CONTROL') call.account.outOfStockControl = true;
  return { status: 200, body: {} };
}

function optOut(call: SellerCall) {
  const type = named(call);
  call.account.programs = call.account.programs.filter((each) => each !== type);
  if (type === 'OUT_OF_STOCK_CONTROL') call.account.outOfStockControl = false;
  return { status: 200, body: {} };
}

/** Programmes that a seller opted in to, and what eBay lets the seller list. */
export const PROGRAM_OPERATIONS: SellerOperation[] = [
  {
    ...read,
    method: 'GET',
    path: `${ROOT}/program/get_opted_in_programs`,
    answer: ({ account }) => ({
      status: 200,
      body: { programs: account.programs.map((programType) => ({ programType })) },
    }),
  },
  { ...write, method: 'POST', path: `${ROOT}/program/opt_in`, answer: optIn },
  { ...write, method: 'POST', path: `${ROOT}/program/opt_out`, answer: optOut },
  {
    ...read,
    method: 'GET',
    path: `${ROOT}/privilege`,
    answer: ({ account }) => ({
      status: 200,
      body: {
        sellerRegistrationCompleted: account.registrationCompleted,
        ...(account.sellingLimit ? { sellingLimit: account.sellingLimit } : {}),
      },
    }),
  },
];
