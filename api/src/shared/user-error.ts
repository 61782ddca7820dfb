import { Field, ObjectType } from 'type-graphql';

/** An expected failure, as data. Clients branch on `code`, never on `message`. */
@ObjectType({
  description:
    'An expected failure, as data. Bugs and outages are top-level GraphQL errors with extensions.code instead.',
  simpleResolvers: true,
})
export class UserError {
  @Field(() => String, { description: 'Stable, in capitals, for instance NOT_FOUND: branch on this.' })
  code!: string;

  @Field(() => String, {
    description: 'For people: what happened, what was kept and what to do next. Its words may change.',
  })
  message!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Where in the input the trouble is, step by step. Null where it is nowhere in particular.',
  })
  field?: string[] | null;

  @Field(() => Boolean, { description: 'True where sending the same again later can succeed.' })
  retryable!: boolean;
}

/** Where in the input the trouble is, and whether sending the same again can help. */
export interface UserErrorDetails {
  field?: string[];
  retryable?: boolean;
}

/** Makes one user error; not retryable unless said. */
export function userError(code: string, message: string, details: UserErrorDetails = {}): UserError {
  const error = new UserError();
  error.code = code;
  error.message = message;
  error.field = details.field ?? null;
  error.retryable = details.retryable ?? false;
  return error;
}

/**
 * Thrown inside services and commands for an expected failure, so that the transaction around it rolls
 * back; `answer` turns it into `userErrors` at the edge.
 */
export class Refusal extends Error {
  constructor(
    readonly errors: UserError[],
    /** Data that the payload carries besides the errors, for instance the server's copy in a conflict. */
    readonly extra: object = {},
  ) {
    super(errors.map((error) => error.code).join(', '));
    this.name = 'Refusal';
  }
}

/** Throws a refusal with one error. */
export function refuse(code: string, message: string, details: UserErrorDetails = {}): never {
  throw new Refusal([userError(code, message, details)]);
}

/**
 * Runs a use case and gives its payload; a refusal becomes the payload's `userErrors`, beside `instead` where the
 * payload has fields that are never null.
 */
export async function answer<Payload extends object>(
  work: () => Promise<Payload>,
  instead: Partial<Payload> = {},
): Promise<Payload & { userErrors: UserError[] }> {
  try {
    return { ...(await work()), userErrors: [] };
  } catch (error) {
    if (error instanceof Refusal) {
      return { ...instead, ...(error.extra as Payload), userErrors: error.errors };
    }
    throw error;
  }
}
