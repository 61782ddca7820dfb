import type { SellerOperation } from '../http/operation.ts';

/** Who the token belongs to. The path ends with a slash, as in eBay's OpenAPI file. */
export const USER_OPERATION: SellerOperation = {
  by: 'seller',
  host: 'apiz',
  method: 'GET',
  path: '/commerce/identity/v1/user/',
  scopes: ['commerce.identity.readonly'],
  pool: 'commerce.identity',
  answer: ({ account }) => ({
    status: 200,
    body: {
      userId: account.userId,
      username: account.username,
      accountType: 'INDIVIDUAL',
      registrationMarketplaceId: account.registrationMarketplaceId,
      status: 'CONFIRMED',
    },
  }),
};
