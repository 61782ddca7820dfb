import { BREAK, type DocumentNode, type OperationDefinitionNode, visit } from 'graphql';

/**
 * True where graphql-jit 0.8 can be trusted with an operation, and where it is worth it; everything else runs in
 * graphql-js, which is always right:
 *
 * - Mutations run one after the other, and their time goes into the database anyway.
 * - Text in the query itself: it would be compiled anew for each text. A client that cares sends variables.
 * - Directives: `@skip` and `@include` would leave traces in the document, which is shared.
 * - `__proto__` means something to JavaScript objects, and an alias with an underscore could be taken for a path.
 * - Introspection: rare, and large to compile.
 */
export function isCompilable(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  if (operation.operation !== 'query') {
    return false;
  }
  let compilable = true;
  const refuse = () => {
    compilable = false;
    return BREAK;
  };
  visit(document, {
    StringValue: refuse,
    Directive: refuse,
    Name: ({ value }) => (['__proto__', '__schema', '__type'].includes(value) ? refuse() : undefined),
    Field: ({ alias }) => (alias?.value.includes('_') ? refuse() : undefined),
  });
  return compilable;
}
