import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import {
  type PlannedField,
  type PlannedRequest,
  type ResolverCall,
  rememberPlanned,
  type Written,
} from '../shared/planned-field.ts';
import { leafWriter } from './answer-leaves.ts';
import { Unwritable, type ValueWriter, writeList, writeObject } from './answer-writers.ts';

type Path = ResolverCall['info']['path'];
type FieldNodes = readonly FieldNode[];

/** What the parts of a plan have in common. Of the variables, those that directives ask for. */
export interface PlannedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variables: Record<string, unknown>;
}

/**
 * Looks up once what graphql-js looks up for each object: fields, types, arguments. What is left is a tree of
 * functions that resolve values and write them as JSON. They write whole answers only: whatever would be an error,
 * or is unusual, throws. No text of a client becomes code.
 *
 * Throws Unwritable where the operation asks for something whose type is known only at run time.
 */
export class AnswerPlan {
  readonly roots: readonly PlannedField[];

  constructor(private readonly planned: PlannedOperation) {
    const { schema, fragments, variables, operation } = planned;
    const type = schema.getQueryType() as GraphQLObjectType;
    const nodes = collectFields(schema, fragments, variables, type, operation.selectionSet);
    this.roots = this.fieldsOf(type, nodes, undefined);
  }

  /** Writes an answer; `values` holds what the resolvers of the roots gave, by their keys. */
  write(values: ReadonlyMap<string, unknown>, request: PlannedRequest): Written {
    const given = this.roots.map((root) => ({ ...root, resolve: () => values.get(root.key) }));
    return writeObject(given)(values, request);
  }

  private fieldsOf(
    type: GraphQLObjectType,
    nodes: ReadonlyMap<string, FieldNodes>,
    path: Path | undefined,
  ): PlannedField[] {
    return [...nodes].map(([key, fieldNodes]) =>
      this.field(type, fieldNodes, { prev: path, key, typename: type.name }),
    );
  }

  private field(parentType: GraphQLObjectType, fieldNodes: FieldNodes, path: Path): PlannedField {
    const [node] = fieldNodes as readonly [FieldNode];
    const { value: name } = node.name;
    const key = String(path.key);
    if (name === '__typename') {
      const text = JSON.stringify(parentType.name);
      const type = new GraphQLNonNull(GraphQLString);
      return { name, key, type, fields: [], isProperty: false, resolve: () => null, write: () => text };
    }
    const field = parentType.getFields()[name] as GraphQLField<unknown, unknown>;
    const fields = this.fieldsBelow(field.type, fieldNodes, path);
    const { schema, fragments, operation } = this.planned;
    const info = {
      fieldName: name,
      fieldNodes: fieldNodes as FieldNode[],
      returnType: field.type,
      parentType,
      path,
    };
    const callOf = (request: PlannedRequest): ResolverCall => {
      let call = request.calls.get(planned);
      if (!call) {
        const variableValues = request.variables;
        call = {
          args: getArgumentValues(field, node, variableValues),
          info: { ...info, schema, fragments, operation, variableValues, rootValue: undefined },
        };
        request.calls.set(planned, call);
      }
      return call;
    };
    const planned: PlannedField = {
      name,
      key,
      type: field.type,
      fields,
      isProperty: !field.resolve && field.args.length === 0,
      resolve: resolverOf(field, callOf),
      write: valueWriter(field.type, fields),
    };
    rememberPlanned(fieldNodes, planned);
    return planned;
  }

  private fieldsBelow(type: GraphQLOutputType, nodes: FieldNodes, path: Path): PlannedField[] {
    const named = getNamedType(type);
    if (isLeafType(named)) {
      return [];
    }
    if (!isObjectType(named) || named.isTypeOf) {
      throw new Unwritable('The type is known only at run time.');
    }
    const { schema, fragments, variables } = this.planned;
    return this.fieldsOf(
      named,
      collectSubfields(schema, fragments, variables, named, nodes as FieldNode[]),
      path,
    );
  }
}

/** A resolver of its own, or the property of the field's name, which may be a method. */
function resolverOf(
  { name, resolve }: GraphQLField<unknown, unknown>,
  callOf: (request: PlannedRequest) => ResolverCall,
): PlannedField['resolve'] {
  if (resolve) {
    return (parent, request) => {
      const { args, info } = callOf(request);
      return resolve(parent, args, request.context, info);
    };
  }
  return (parent, request) => {
    const property = (parent as Record<string, unknown>)[name];
    if (typeof property !== 'function') {
      return property;
    }
    const { args, info } = callOf(request);
    return property.call(parent, args, request.context, info);
  };
}

function valueWriter(type: GraphQLOutputType, fields: readonly PlannedField[]): ValueWriter {
  const write = presentWriter(isNonNullType(type) ? type.ofType : type, fields);
  if (!isNonNullType(type)) {
    return (value, request) => (value == null ? 'null' : write(value, request));
  }
  return (value, request) => {
    if (value == null) {
      throw new Unwritable('A value that cannot be null is.');
    }
    return write(value, request);
  };
}

/** Writes what is not null. */
function presentWriter(type: GraphQLOutputType, fields: readonly PlannedField[]): ValueWriter {
  if (isListType(type)) {
    return writeList(valueWriter(type.ofType, fields));
  }
  return isLeafType(type) ? leafWriter(type) : writeObject(fields);
}
