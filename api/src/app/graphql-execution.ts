import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { BoundedCache } from '../infra/bounded-cache.ts';
import type { PlannedRequest } from '../shared/planned-field.ts';
import type { RequestContext } from '../shared/request-context.ts';
import { AnswerPlan } from './answer-plan.ts';
import { AnswerText } from './answer-text.ts';
import { Unwritable } from './answer-writers.ts';
import { type FailedRoots, failedRootsOf, schemaWithFailedRoots } from './failed-roots.ts';
import { type PlannableQuery, plannable } from './plannable.ts';

/** A plan of the app's lists takes some hundred kilobytes. */
const MAX_PLANS = 200;
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

/**
 * Runs operations. A query that a signed-in client sends for the second time is planned ahead and written as text
 * at once; until then, where it cannot be planned, and where anything goes wrong, graphql-js runs it. Both give the
 * same answer.
 */
export class GraphqlExecution {
  private readonly seen = new BoundedCache<string, true>(MAX_SEEN);
  private readonly queries = new BoundedCache<string, PlannableQuery | 'not plannable'>(MAX_PLANS);
  private readonly plans = new BoundedCache<string, AnswerPlan | 'not plannable'>(MAX_PLANS);
  private readonly schemaWithFailedRoots: GraphQLSchema;

  constructor(private readonly schema: GraphQLSchema) {
    this.schemaWithFailedRoots = schemaWithFailedRoots(schema);
  }

  async run(request: Operation): Promise<ExecutionResult> {
    const query = this.recurring(request);
    if (!query) {
      return this.runPlainly(request);
    }
    const read = getVariableValues(
      this.schema,
      query.operation.variableDefinitions ?? [],
      request.variables ?? {},
      { maxErrors: 50 },
    );
    const plan = read.coerced && this.plan(request, query, read.coerced);
    if (!plan) {
      return this.runPlainly(request);
    }
    const running: PlannedRequest = { context: request.context, variables: read.coerced, calls: new Map() };
    const roots = new Map(
      plan.roots.map((root) => [root.key, attempt(() => root.resolve(undefined, running))]),
    );
    // One may fail before anybody waits for it, which would end the process.
    void Promise.allSettled(roots.values());
    const text = await writeWhole(plan, roots, running);
    return text === null
      ? this.runPlainly(request, await failedRootsOf(roots))
      : { data: new AnswerText(text) as unknown as Record<string, unknown> };
  }

  /** Runs an operation in graphql-js; roots that failed already fail again. */
  private async runPlainly(
    { document, operationName, variables, context }: Operation,
    failed?: FailedRoots,
  ): Promise<ExecutionResult> {
    return execute({
      schema: failed ? this.schemaWithFailedRoots : this.schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables ?? null,
      contextValue: context,
      rootValue: failed,
    });
  }

  /** The query where it was seen before and can be planned. Of what strangers send, nothing large is kept. */
  private recurring({ key, document, operationName, context }: Operation): PlannableQuery | null {
    if (!context.viewer || !this.seen.get(key)) {
      this.seen.set(key, true);
      return null;
    }
    let query = this.queries.get(key);
    if (!query) {
      const operation = getOperationAST(document, operationName);
      query = (operation && plannable(document, operation)) ?? 'not plannable';
      this.queries.set(key, query);
    }
    return query === 'not plannable' ? null : query;
  }

  private plan(
    { key, document }: Operation,
    { operation, switches }: PlannableQuery,
    variables: Record<string, unknown>,
  ): AnswerPlan | null {
    const planKey = `${key} ${switches.map((name) => variables[name])}`;
    let plan = this.plans.get(planKey);
    if (!plan) {
      plan = planned(this.schema, document, operation, variables) ?? 'not plannable';
      this.plans.set(planKey, plan);
    }
    return plan === 'not plannable' ? null : plan;
  }
}

function planned(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): AnswerPlan | null {
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  try {
    return new AnswerPlan({ schema, operation, fragments, variables });
  } catch (error) {
    if (error instanceof Unwritable) {
      return null;
    }
    throw error;
  }
}

/** What a resolver gives; a rejected promise where it throws. */
function attempt(resolve: () => unknown): unknown {
  try {
    return resolve();
  } catch (error) {
    return Promise.reject(error);
  }
}

/** The whole answer as text, or null where graphql-js has to tell what is wrong with it. */
async function writeWhole(
  plan: AnswerPlan,
  roots: ReadonlyMap<string, unknown>,
  running: PlannedRequest,
): Promise<string | null> {
  try {
    return await plan.write(roots, running);
  } catch {
    return null;
  }
}
