import {
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldConfigMap,
  type GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  GraphQLSchema,
  GraphQLUnionType,
  GraphQLInterfaceType as InterfaceType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';

/** What compiled code carries through to the resolvers in place of the context. */
export interface CompiledRequest {
  readonly context: unknown;
  /** As graphql-js read them. */
  readonly variables: Record<string, unknown>;
  /** Arguments are read once for each place in the query, not for each object of a list. */
  readonly args: Map<FieldNode, Record<string, unknown>>;
}

/**
 * The same schema for graphql-jit, without arguments: it reads them, and variables, unlike graphql-js (defaults of
 * input fields, variables inside of literals), and pastes literals into code. So each resolver here reads its own
 * arguments by graphql-js, and no text of a client reaches the compiler. Queries only.
 */
export function compiledSchemaOf(schema: GraphQLSchema): GraphQLSchema {
  const types = new Map<string, GraphQLNamedType>();
  const named = <Type extends GraphQLNamedType>(type: Type): Type => (types.get(type.name) ?? type) as Type;
  const output = (type: GraphQLOutputType): GraphQLOutputType => {
    if (isNonNullType(type)) {
      return new GraphQLNonNull(output(type.ofType));
    }
    return isListType(type) ? new GraphQLList(output(type.ofType)) : named(type);
  };
  const fieldsOf =
    (type: GraphQLObjectType | GraphQLInterfaceType) => (): GraphQLFieldConfigMap<unknown, CompiledRequest> =>
      Object.fromEntries(
        Object.values(type.getFields()).map((field) => [
          field.name,
          { type: output(field.type), ...(field.resolve && { resolve: resolverOf(schema, field) }) },
        ]),
      );
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) {
      continue;
    }
    if (isObjectType(type)) {
      const interfaces = () => type.getInterfaces().map(named);
      types.set(type.name, new GraphQLObjectType({ ...type.toConfig(), interfaces, fields: fieldsOf(type) }));
    } else if (isInterfaceType(type)) {
      const interfaces = () => type.getInterfaces().map(named);
      types.set(
        type.name,
        new InterfaceType({
          ...type.toConfig(),
          interfaces,
          fields: fieldsOf(type),
          resolveType: typeResolverOf(type),
        }),
      );
    } else if (isUnionType(type)) {
      const members = () => type.getTypes().map(named);
      types.set(
        type.name,
        new GraphQLUnionType({ ...type.toConfig(), types: members, resolveType: typeResolverOf(type) }),
      );
    }
  }
  const query = schema.getQueryType();
  return new GraphQLSchema({ query: query && named(query), types: [...types.values()], assumeValid: true });
}

function resolverOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>) {
  const { resolve } = field;
  return (parent: unknown, _none: unknown, request: CompiledRequest, info: GraphQLResolveInfo) => {
    const [node] = info.fieldNodes as [FieldNode];
    let args = request.args.get(node);
    if (!args) {
      args = getArgumentValues(field, node, request.variables);
      request.args.set(node, args);
    }
    return resolve?.(parent, args, request.context, { ...info, schema, variableValues: request.variables });
  };
}

function typeResolverOf(type: GraphQLInterfaceType | GraphQLUnionType) {
  const { resolveType } = type;
  return resolveType
    ? (value: unknown, request: CompiledRequest, info: GraphQLResolveInfo) =>
        resolveType(value, request.context, info, type)
    : undefined;
}
