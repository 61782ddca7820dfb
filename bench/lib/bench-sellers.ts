import jwt from 'jsonwebtoken';

/** The secret of the benchmarked server, so that a seller of the data set can be played without a password. */
export const BENCH_SECRET = 'a secret for benchmarks alone, 0123456789';

/** The id of a shop of the data set; its seller has the same. */
export const shopOf = (number: number): string =>
  `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** Headers of a signed-in seller. */
export function sellerHeaders(number: number): Record<string, string> {
  const shop = shopOf(number);
  const token = jwt.sign({ shop, sid: shop }, BENCH_SECRET, {
    subject: shop,
    issuer: 'llatria',
    audience: 'llatria-api',
    expiresIn: 15 * 60,
  });
  return { 'content-type': 'application/json', authorization: `Bearer ${token}` };
}

/** The body of a GraphQL request. */
export const graphql = (query: string, variables: object = {}): string =>
  JSON.stringify({ query, variables });
