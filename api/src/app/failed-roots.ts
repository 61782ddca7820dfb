import { GraphQLObjectType, GraphQLSchema } from 'graphql';

/** The roots of a query whose resolvers failed, by their names in the answer, each with its error. */
export type FailedRoots = ReadonlyMap<string, unknown>;

/** Waits for all roots; gives those that failed. */
export async function failedRootsOf(roots: ReadonlyMap<string, unknown>): Promise<FailedRoots> {
  const settled = await Promise.allSettled(roots.values());
  const failed = [...roots.keys()].map((key, place) => [key, settled[place]] as const);
  return new Map(failed.flatMap(([key, end]) => (end?.status === 'rejected' ? [[key, end.reason]] : [])));
}

/**
 * The same schema, in which roots that failed, told by the root value, fail again without running again: a database
 * that is down is not waited for twice.
 */
export function schemaWithFailedRoots(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (!query) {
    return schema;
  }
  const config = query.toConfig();
  for (const field of Object.values(config.fields)) {
    const { resolve } = field;
    field.resolve = (failed: FailedRoots, args, context, info) => {
      const key = String(info.path.key);
      if (failed.has(key)) {
        throw failed.get(key);
      }
      return resolve?.(undefined, args, context, info);
    };
  }
  const root = new GraphQLObjectType(config);
  const { types, ...rest } = schema.toConfig();
  const others = types.filter((type) => type !== query);
  return new GraphQLSchema({ ...rest, query: root, types: [...others, root], assumeValid: true });
}
