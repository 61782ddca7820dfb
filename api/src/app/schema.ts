import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import type { RequestContext } from '../shared/request-context.ts';
import { checkAuthorization } from './authorization.ts';

/** Builds the schema over instances that the composition has made; a resolver without one fails the boot. */
export function buildAppSchema(resolvers: readonly object[]): Promise<GraphQLSchema> {
  const instances = new Map(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const classes = [...instances.keys()] as unknown as [new () => object];
  return buildSchema({
    resolvers: classes,
    authChecker: checkAuthorization,
    validate: false,
    container: {
      get(someClass: new () => object): object {
        const instance = instances.get(someClass);
        if (!instance) {
          throw new Error(`The composition has no ${someClass.name}.`);
        }
        return instance;
      },
    },
  });
}

export type { RequestContext };
