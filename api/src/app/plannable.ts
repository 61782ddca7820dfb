import { BREAK, type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';

/** A query that can be planned ahead. */
export interface PlannableQuery {
  readonly operation: OperationDefinitionNode;
  /** The variables that directives ask for: which fields there are depends on them. */
  readonly switches: readonly string[];
}

/**
 * Tells what a plan can be made for, or null. Mutations run one after the other, and their time goes into the
 * database anyway; introspection is rare, and large.
 */
export function plannable(document: DocumentNode, operation: OperationDefinitionNode): PlannableQuery | null {
  if (operation.operation !== 'query') {
    return null;
  }
  const switches = new Set<string>();
  let introspects = false;
  visit(document, {
    Field: ({ name }) => {
      introspects ||= name.value === '__schema' || name.value === '__type';
      return introspects ? BREAK : undefined;
    },
    Directive: ({ arguments: given }) => {
      for (const { value } of given ?? []) {
        if (value.kind === Kind.VARIABLE) {
          switches.add(value.name.value);
        }
      }
    },
  });
  return introspects ? null : { operation, switches: [...switches] };
}
