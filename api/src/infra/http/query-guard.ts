import type { NextFunction, Request, Response } from 'express';
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { BoundedCache } from '../bounded-cache.ts';
import { sendGraphqlError } from './json-errors.ts';
import { QUERY_LIMITS, type QueryLimit } from './query-limits.ts';
import { type FieldCosts, measureQuery } from './query-measure.ts';

const MAX_KNOWN = 2000;

/** What to do about each limit, for the person whose query it was. */
const ADVICE: Record<QueryLimit, (actual: number, most: number) => string> = {
  tokens: (_actual, most) =>
    `The query has more than ${most} words and signs. Split it into several requests.`,
  fields: (actual, most) =>
    `The query has ${actual} fields, fragments written out; at most ${most} are allowed.`,
  depth: (actual, most) => `The query is ${actual} levels deep; at most ${most} are allowed.`,
  aliases: (actual, most) =>
    `The query has ${actual} aliases; at most ${most} are allowed. Send several requests.`,
  directives: (actual, most) => `The query has ${actual} directives; at most ${most} are allowed.`,
  directivesInOnePlace: (actual, most) =>
    `The query has ${actual} directives in one place; at most ${most} are allowed.`,
  repeated: (actual, most) => `The query names one field ${actual} times; at most ${most} are allowed.`,
  mutations: (actual, most) =>
    `The request has ${actual} mutations; at most ${most} are allowed. Send several requests.`,
  cost: (actual, most) =>
    `The query could answer about ${actual} objects; at most ${most} are allowed. Ask for fewer things at a time with first, or leave lists out.`,
};

/**
 * Refuses queries that ask for too much before anything else looks at them: validating a hostile query can take
 * seconds, which a validation rule could not prevent. A query that passed is known by its text from then on.
 */
export class QueryGuard {
  private readonly known = new BoundedCache<string, true>(MAX_KNOWN);

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fieldCosts: FieldCosts,
  ) {}

  /** The reason to refuse a query, or null. A query that cannot be read passes: the server says what is wrong. */
  check(query: string): GraphQLError | null {
    if (this.known.get(query)) {
      return null;
    }
    let document: DocumentNode;
    try {
      document = parse(query, { maxTokens: QUERY_LIMITS.tokens, noLocation: true });
    } catch (error) {
      return error instanceof GraphQLError && error.message.includes('tokens. Parsing aborted')
        ? refusal('tokens', QUERY_LIMITS.tokens + 1)
        : null;
    }
    for (const [limit, actual] of Object.entries(measureQuery(this.schema, document, this.fieldCosts))) {
      if (actual > QUERY_LIMITS[limit as QueryLimit]) {
        return refusal(limit as QueryLimit, Math.round(Math.min(actual, 1e9)));
      }
    }
    this.known.set(query, true);
    return null;
  }

  /** Checks the query of a request whose body was read, or of its address; answers 400 where it is too large. */
  readonly middleware = (request: Request, response: Response, next: NextFunction): void => {
    const query: unknown = request.method === 'GET' ? request.query.query : request.body?.query;
    const error = typeof query === 'string' ? this.check(query) : null;
    if (error) {
      sendGraphqlError(request, response, 400, error);
    } else {
      next();
    }
  };
}

function refusal(limit: QueryLimit, actual: number): GraphQLError {
  const most = QUERY_LIMITS[limit];
  return new GraphQLError(ADVICE[limit](actual, most), {
    extensions: { code: 'QUERY_LIMIT_EXCEEDED', limit, actual, maximum: most },
  });
}
