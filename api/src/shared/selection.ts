import {
  type DirectiveNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** True where the client asked for a field of the answer, directly or through fragments. */
export function wantsField(info: GraphQLResolveInfo, path: string): boolean {
  const names = path.split('.');
  return info.fieldNodes.some((node) => selects(info, node.selectionSet, names));
}

function selects(info: GraphQLResolveInfo, set: SelectionSetNode | undefined, names: string[]): boolean {
  const [name, ...rest] = names;
  return (set?.selections ?? []).some((selection) => {
    if (!isIncluded(info, selection)) {
      return false;
    }
    if (selection.kind === Kind.FIELD) {
      return (
        selection.name.value === name && (rest.length === 0 || selects(info, selection.selectionSet, rest))
      );
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return selects(info, selection.selectionSet, names);
    }
    return selects(info, info.fragments[selection.name.value]?.selectionSet, names);
  });
}

function isIncluded(
  { variableValues }: GraphQLResolveInfo,
  node: { readonly directives?: readonly DirectiveNode[] | undefined },
): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false
  );
}
