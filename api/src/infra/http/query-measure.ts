import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import {
  LEAF_COST,
  LIST_LENGTH,
  OBJECT_COST,
  PAGE_LENGTH,
  type QueryLimit,
  ROOT_COST,
} from './query-limits.ts';

/** Costs of fields that take more work than their answer tells, by `Type.field`. */
export type FieldCosts = Readonly<Record<string, number>>;

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly cost: number;
  /** Fields at the root of the operation. */
  readonly roots: number;
}

const MOST_ASKED = 1000;

const NOTHING: Size = { depth: 0, fields: 0, cost: 0, roots: 0 };

/** How large a query is, whatever its variables; its tokens are counted by the parser. Takes time linear in its text. */
export function measureQuery(
  schema: GraphQLSchema,
  document: DocumentNode,
  fieldCosts: FieldCosts = {},
): Record<Exclude<QueryLimit, 'tokens'>, number> {
  const measure = new Measure(schema, document, fieldCosts);
  const total = { depth: 0, fields: 0, cost: 0, mutations: 0 };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const root = schema.getRootType(definition.operation) ?? undefined;
      const size = measure.selections(definition.selectionSet, root, null, true);
      total.depth = Math.max(total.depth, size.depth);
      total.fields = Math.max(total.fields, size.fields);
      total.cost = Math.max(total.cost, size.cost);
      total.mutations = Math.max(total.mutations, definition.operation === 'mutation' ? size.roots : 0);
    }
  }
  return { ...total, ...countNodes(document) };
}

/** Counts that need no schema. */
function countNodes(document: DocumentNode) {
  let aliases = 0;
  let directives = 0;
  let directivesInOnePlace = 0;
  const names = new Map<string, number>();
  visit(document, {
    enter(node) {
      const here = ('directives' in node && node.directives?.length) || 0;
      directives += here;
      directivesInOnePlace = Math.max(directivesInOnePlace, here);
      if (node.kind === Kind.FIELD) {
        aliases += node.alias ? 1 : 0;
        const key = (node.alias ?? node.name).value;
        names.set(key, (names.get(key) ?? 0) + 1);
      }
    },
  });
  return { aliases, directives, directivesInOnePlace, repeated: Math.max(0, ...names.values()) };
}

/** Walks the selections once; what a fragment costs is computed once for each page length it is used with. */
class Measure {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<string, Size>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly fieldCosts: FieldCosts,
  ) {
    this.fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
  }

  /** `page` is the number of things that the lists right below hold, where the parent was told it. */
  selections(
    set: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    page: number | null,
    root = false,
  ): Size {
    let { depth, fields, cost, roots } = NOTHING;
    for (const selection of set.selections) {
      const size =
        selection.kind === Kind.FIELD
          ? this.field(selection, type, page, root)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.selections(
                selection.selectionSet,
                this.type(selection.typeCondition?.name.value) ?? type,
                page,
                root,
              )
            : this.fragment(selection.name.value, page, root);
      depth = Math.max(depth, size.depth);
      fields += size.fields;
      cost += size.cost;
      roots += size.roots;
    }
    return { depth, fields, cost, roots };
  }

  private fragment(name: string, page: number | null, root: boolean): Size {
    const key = `${name} ${page} ${root}`;
    const known = this.known.get(key);
    if (known) {
      return known;
    }
    const definition = this.fragments.get(name);
    // A fragment inside of itself adds nothing here; validation refuses it.
    this.known.set(key, NOTHING);
    const size = definition
      ? this.selections(definition.selectionSet, this.type(definition.typeCondition.name.value), page, root)
      : NOTHING;
    this.known.set(key, size);
    return size;
  }

  private field(
    node: FieldNode,
    parent: GraphQLNamedType | undefined,
    page: number | null,
    root: boolean,
  ): Size {
    const name = node.name.value;
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const own = (root ? ROOT_COST : 0) + (this.fieldCosts[`${parent?.name}.${name}`] ?? 0);
    if (!node.selectionSet) {
      return { depth: 1, fields: 1, cost: own + LEAF_COST, roots: root ? 1 : 0 };
    }
    const asked = pageLength(node, definition);
    const isList = definition !== undefined && isListType(getNullableType(definition.type));
    const type = definition && getNamedType(definition.type);
    const inner = this.selections(node.selectionSet, type, isList ? null : asked);
    const fields = inner.fields + 1;
    const roots = root ? 1 : 0;
    if (name.startsWith('__')) {
      return { depth: 1, fields, cost: own + OBJECT_COST, roots };
    }
    const times = isList ? (asked ?? page ?? LIST_LENGTH) : 1;
    return { depth: inner.depth + 1, fields, cost: own + times * (OBJECT_COST + inner.cost), roots };
  }

  private type(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name);
  }
}

/** What `first` or `last` says. A literal out of all bounds is refused by the field itself, in better words. */
function pageLength(node: FieldNode, definition: GraphQLField<unknown, unknown> | undefined): number | null {
  const sizes = (definition?.args ?? []).filter(({ name }) => name === 'first' || name === 'last');
  const given = (node.arguments ?? []).filter(({ name }) => sizes.some((size) => size.name === name.value));
  const byDefault = Math.max(
    0,
    ...sizes.map(({ defaultValue }) => (typeof defaultValue === 'number' ? defaultValue : 0)),
  );
  if (sizes.length === 0) {
    return null;
  }
  if (given.length === 0) {
    return byDefault || PAGE_LENGTH;
  }
  return Math.max(
    ...given.map(({ value }) =>
      value.kind === Kind.INT
        ? Math.min(Math.max(Number(value.value), 0), MOST_ASKED)
        : Math.max(PAGE_LENGTH, byDefault),
    ),
  );
}
