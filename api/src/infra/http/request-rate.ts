import type { RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressKey } from './client-address.ts';
import { sendGraphqlError } from './json-errors.ts';

/**
 * Bounds requests in a minute, by address and by who asks. It counts in this process's memory: unlike the limits
 * on sign-ins, which hold over all servers and restarts in PostgreSQL, it protects this one process, and a write
 * to the database for each request would cost more than most requests.
 */
export class RequestRate {
  private readonly limiter: RateLimiterMemory;

  constructor(perMinute: number) {
    this.limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  }

  /** Counts one request; gives the seconds to wait where there were too many, else 0. */
  async take(key: string): Promise<number> {
    try {
      await this.limiter.consume(key);
      return 0;
    } catch (error) {
      if (error instanceof RateLimiterRes) {
        return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      }
      throw error;
    }
  }

  /** Answers 429 to an address that asks too often, before its request is read. */
  readonly middleware: RequestHandler = async (request, response, next) => {
    const seconds = await this.take(addressKey(request.ip));
    if (seconds > 0) {
      response.set('retry-after', String(seconds));
      sendGraphqlError(request, response, 429, tooManyRequests(seconds));
    } else {
      next();
    }
  };
}

/** The refusal, with the time to wait in words, as data and as a header. */
export function tooManyRequests(seconds: number): GraphQLError {
  return new GraphQLError(`Too many requests. Wait ${seconds} seconds, then go on.`, {
    extensions: {
      code: 'RATE_LIMITED',
      retryable: true,
      retryAfterSeconds: seconds,
      http: { status: 429, headers: new Map([['retry-after', String(seconds)]]) },
    },
  });
}
