import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isEnumType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { BoundedCache } from '../infra/bounded-cache.ts';
import type { RequestContext } from '../shared/request-context.ts';
import { isCompilable } from './compilable.ts';
import { type CompiledRequest, compiledSchemaOf } from './compiled-schema.ts';

/** A compiled query of the app's lists takes some hundred kilobytes. */
const MAX_COMPILED = 200;
const MAX_SEEN = 2000;

/** A validated operation with what it needs to run. */
export interface Operation {
  /** The same for the same query text and operation name. */
  readonly key: string;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly context: RequestContext;
}

type Plan = { readonly operation: OperationDefinitionNode; readonly query: CompiledQuery['query'] } | 'plain';

/**
 * Runs operations. A query that a signed-in client sends for the second time is compiled to JavaScript and kept;
 * until then, and where it cannot be compiled, graphql-js runs it. Both give the same answer.
 */
export class GraphqlExecution {
  private readonly seen = new BoundedCache<string, true>(MAX_SEEN);
  private readonly plans = new BoundedCache<string, Plan>(MAX_COMPILED);

  private readonly compiledSchema: GraphQLSchema;
  /**
   * Leaves are written as the resolvers give them: each query runs by graphql-js first, which checks them, and dates
   * write themselves as DateTime would. Only where every value of an enumeration is its name.
   */
  private readonly leavesAreVerbatim: boolean;

  constructor(private readonly schema: GraphQLSchema) {
    this.compiledSchema = compiledSchemaOf(schema);
    this.leavesAreVerbatim = Object.values(schema.getTypeMap()).every(
      (type) => !isEnumType(type) || type.getValues().every(({ name, value }) => name === value),
    );
  }

  async run(request: Operation): Promise<ExecutionResult> {
    const plan = this.plan(request);
    if (plan === 'plain') {
      return execute({
        schema: this.schema,
        document: request.document,
        operationName: request.operationName ?? null,
        variableValues: request.variables ?? null,
        contextValue: request.context,
      });
    }
    const { operation, query } = plan;
    const variables = getVariableValues(
      this.schema,
      operation.variableDefinitions ?? [],
      request.variables ?? {},
      { maxErrors: 50 },
    );
    if (variables.errors) {
      return { errors: variables.errors };
    }
    const compiled: CompiledRequest = {
      context: request.context,
      variables: variables.coerced,
      args: new Map(),
    };
    const result: ExecutionResult = await query(undefined, compiled, {});
    return result.errors
      ? { ...result, errors: onePerNull(result.data, result.errors).map(asInGraphqlJs) }
      : result;
  }

  private plan(request: Operation): Plan {
    const known = this.plans.get(request.key);
    if (known) {
      return known;
    }
    if (!request.context.viewer || !this.seen.get(request.key)) {
      this.seen.set(request.key, true);
      return 'plain';
    }
    const plan = this.compile(request.document, request.operationName ?? undefined);
    this.plans.set(request.key, plan);
    return plan;
  }

  private compile(document: DocumentNode, operationName: string | undefined): Plan {
    const operation = getOperationAST(document, operationName);
    if (!operation || !isCompilable(document, operation)) {
      return 'plain';
    }
    const compiled = compileQuery(this.compiledSchema, withoutVariables(document), operationName, {
      disablingCapturingStackErrors: true,
      disableLeafSerialization: this.leavesAreVerbatim,
    });
    return isCompiledQuery(compiled) ? { operation, query: compiled.query } : 'plain';
  }
}

/** The compiler need not know of variables, since the resolvers read their arguments themselves. */
function withoutVariables(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? { ...definition, variableDefinitions: [] } : definition,
  );
  return { ...document, definitions };
}

/**
 * Where several errors made one and the same value null, graphql-js reports the first and graphql-jit all.
 * An error belongs to the null that lies on its path.
 */
function onePerNull(data: unknown, errors: readonly GraphQLError[]): GraphQLError[] {
  const seen = new Set<string>();
  return errors.filter(({ path }) => {
    const place = placeOfNull(data, path ?? []);
    return !seen.has(place) && seen.add(place);
  });
}

/** graphql-js points to the place that an error itself names, where it names one. */
function asInGraphqlJs(error: GraphQLError): GraphQLError {
  const { originalError } = error;
  const named = originalError instanceof GraphQLError ? originalError.locations : undefined;
  const copy = new GraphQLError(error.message, { path: error.path, originalError });
  Object.defineProperty(copy, 'locations', { value: named ?? error.locations, enumerable: true });
  return copy;
}

function placeOfNull(data: unknown, path: readonly (string | number)[]): string {
  let value = data;
  let depth = 0;
  while (value != null && depth < path.length) {
    value = (value as Record<string | number, unknown>)[path[depth] as string | number];
    depth += 1;
  }
  return JSON.stringify(path.slice(0, depth));
}
