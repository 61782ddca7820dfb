import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

const DIRECTIVES = ['@skip(if: $yes)', '@skip(if: $no)', '@include(if: $yes)', '@include(if: $no)'];

/** Seldom one: a query may have twenty. */
const directive = fc.oneof(
  { weight: 9, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(...DIRECTIVES) },
);

/**
 * Selections of a type, with aliases, fragments and directives (over the variables `yes` and `no`), as text between
 * braces. A name in the answer stands
 * for one field alone, so that the query is valid; a field may be asked for twice.
 */
export function selectionOf(
  type: GraphQLObjectType,
  depth: number,
  isAsked: (field: GraphQLField<unknown, unknown>) => boolean = () => true,
): fc.Arbitrary<string> {
  const fields = Object.values(type.getFields()).filter(
    (field) => isAsked(field) && !field.args.some(isRequiredArgument) && isShown(field, depth),
  );
  const field = fc.constantFrom(...fields).chain((asked) => {
    const below = getNamedType(asked.type);
    const inner = isObjectType(below) ? selectionOf(below, depth - 1, isAsked) : fc.constant('');
    // The type stands in the alias: fragments may put fields of one name in one place.
    return fc
      .tuple(fc.constantFrom('', `${asked.name}_2: `), inner, directive)
      .map(([alias, braces, at]) => `${alias}${asked.name} ${at} ${braces}`);
  });
  const part = fc.oneof(
    { weight: 6, arbitrary: field },
    { weight: 1, arbitrary: fc.constant('__typename') },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.array(field, { minLength: 1, maxLength: 3 }), directive)
        .map(([inside, at]) => `... on ${type.name} ${at} { ${inside.join(' ')} }`),
    },
  );
  return fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => `{ ${parts.join(' ')} }`);
}

function isShown(field: GraphQLField<unknown, unknown>, depth: number): boolean {
  const type = getNamedType(field.type);
  return isLeafType(type) || (isObjectType(type) && depth > 0);
}
