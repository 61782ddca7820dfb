import {
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { type AuthCheckerFn, getMetadataStorage } from 'type-graphql';
import type { RequestContext } from '../shared/request-context.ts';

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;
type Method = (...told: unknown[]) => unknown;
type Read = (...told: Parameters<Resolve>) => unknown;
type Parameter = NonNullable<
  ReturnType<typeof getMetadataStorage>['fieldResolvers'][number]['params']
>[number];

/**
 * Lets resolvers of fields be called as what they are: methods. TypeGraphQL finds out anew for each object which
 * parameter is what and waits for checks that are not there, which for a list costs more than the fields. Those that
 * take input objects, or have middleware, are left to it, and so is a parent that is not of its class yet.
 */
export function callDirectly(
  schema: GraphQLSchema,
  instances: ReadonlyMap<unknown, object>,
  check: AuthCheckerFn<RequestContext>,
): void {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  for (const metadata of fieldResolvers) {
    const parentClass = metadata.getObjectType?.() as (new () => object) | undefined;
    const type = schema.getType(objectTypes.find(({ target }) => target === parentClass)?.name ?? '');
    const field = isObjectType(type) ? type.getFields()[metadata.schemaName] : undefined;
    const instance = instances.get(metadata.target) as Record<string, Method> | undefined;
    const call = instance?.[metadata.methodName]?.bind(instance);
    const reads: readonly (Read | null)[] = (metadata.params ?? [])
      .toSorted((a, b) => a.index - b.index)
      .map(readerOf);
    const resolve = field?.resolve;
    if (!parentClass || !resolve || !call || metadata.middlewares?.length || !areAll(reads)) {
      continue;
    }
    const { roles } = metadata;
    field.resolve = (root: unknown, args: Args, context: RequestContext, info: GraphQLResolveInfo) => {
      if (!(root instanceof parentClass)) {
        return resolve(root, args, context, info);
      }
      if (roles) {
        check({ root, args, context, info }, roles);
      }
      return call(...reads.map((read) => read(root, args, context, info)));
    };
  }
}

type Args = Record<string, unknown>;

/** Null for a parameter that TypeGraphQL has to make. Scalars and enumerations are objects, input types classes. */
function readerOf(parameter: Parameter): Read | null {
  switch (parameter.kind) {
    case 'root':
      return parameter.propertyName ? null : (root) => root;
    case 'context':
      return parameter.propertyName ? null : (_root, _args, context) => context;
    case 'info':
      return (_root, _args, _context, info) => info;
    case 'arg': {
      const isPlain = typeof parameter.getType() === 'object' && !parameter.validateFn;
      return isPlain ? (_root, args) => args[parameter.name] : null;
    }
    default:
      return null;
  }
}

const areAll = (reads: readonly (Read | null)[]): reads is readonly Read[] => !reads.includes(null);
