import type { FieldNode, GraphQLOutputType, GraphQLResolveInfo } from 'graphql';

/** A value as JSON, or the promise of it. */
export type Written = string | Promise<string>;

/** One request that runs along a plan. */
export interface PlannedRequest {
  readonly context: unknown;
  /** As graphql-js read them. */
  readonly variables: Record<string, unknown>;
  /** What each resolver is told; made once for each place in the query, not for each object of a list. */
  readonly calls: Map<PlannedField, ResolverCall>;
}

export interface ResolverCall {
  readonly args: Record<string, unknown>;
  readonly info: GraphQLResolveInfo;
}

/** A field of an answer, planned before any request runs: see `app/answer-plan.ts`. */
export interface PlannedField {
  /** Its name in the schema. */
  readonly name: string;
  /** Its name in the answer, which the client chose. */
  readonly key: string;
  readonly type: GraphQLOutputType;
  /** True where it shows the property of its name, without a resolver or arguments. */
  readonly isProperty: boolean;
  /** What is asked of the objects that it gives; empty for anything else. */
  readonly fields: readonly PlannedField[];
  /** Runs its resolver. */
  resolve(parent: unknown, request: PlannedRequest): unknown;
  /** Writes what its resolver gave, or throws. */
  write(value: unknown, request: PlannedRequest): Written;
}

/** A field of an object, resolved and written. */
export function writeField(field: PlannedField, parent: unknown, request: PlannedRequest): Written {
  const value = field.resolve(parent, request);
  return isPromise(value)
    ? value.then((settled) => field.write(settled, request))
    : field.write(value, request);
}

/** As graphql-js tells a promise. */
export function isPromise(value: unknown): value is Promise<unknown> {
  return (
    typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function'
  );
}

/**
 * Puts pieces together, in their order. `begin` hands over one after the other; once it has thrown, the promises
 * among the pieces are still waited for, since one that fails while nobody waits would end the process.
 */
export function joined(begin: (add: (piece: Written) => void) => void): Written {
  let text = '';
  let pieces: Written[] | null = null;
  const add = (piece: Written): void => {
    if (typeof piece === 'string') {
      text += piece;
    } else {
      pieces ??= [];
      pieces.push(text, piece);
      text = '';
    }
  };
  try {
    begin(add);
  } catch (error) {
    if (!pieces) {
      throw error;
    }
    add(Promise.reject(error));
  }
  return pieces ? Promise.all([...(pieces as Written[]), text]).then((all) => all.join('')) : text;
}

/** An object that stands in an answer and writes itself: what a plan asks of it, and nothing else. */
export abstract class SelfWritten {
  abstract write(request: PlannedRequest): Written;
}

const planned = new WeakMap<readonly FieldNode[], PlannedField>();

/** Makes a field known to its resolver. */
export function rememberPlanned(nodes: readonly FieldNode[], field: PlannedField): void {
  planned.set(nodes, field);
}

/** The field that a resolver answers, where it runs along a plan; its objects may then write themselves. */
export const plannedField = (info: GraphQLResolveInfo): PlannedField | undefined =>
  planned.get(info.fieldNodes);
