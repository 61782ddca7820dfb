import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, visit } from 'graphql';

const CALL = /graphql\(\s*(?:\/\*\s*GraphQL\s*\*\/\s*)?`([^`]*)`\s*,?\s*\)/g;
const IMPORT = /^import \{ graphql \} from '\.\/generated\/gql\.ts';$/m;

/** Every fragment of the operations folder by name, since a document must carry the fragments that it spreads. */
function readFragments(folder) {
  const fragments = new Map();
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.ts')) continue;
    for (const [, text] of readFileSync(path.join(folder, file), 'utf8').matchAll(CALL)) {
      for (const definition of parse(text, { noLocation: true }).definitions) {
        if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, definition);
      }
    }
  }
  return fragments;
}

/** The definitions of one call and, each once, the fragments they reach. */
function completeDocument(text, fragments) {
  const document = parse(text, { noLocation: true });
  const definitions = [...document.definitions];
  const known = new Set(
    definitions.filter((each) => each.kind === 'FragmentDefinition').map((each) => each.name.value),
  );
  for (let index = 0; index < definitions.length; index += 1) {
    visit(definitions[index], {
      FragmentSpread(spread) {
        const name = spread.name.value;
        if (known.has(name)) return;
        const fragment = fragments.get(name);
        if (!fragment) throw new Error(`Fragment ${name} is not defined in src/graphql`);
        known.add(name);
        definitions.push(fragment);
      },
    });
  }
  return { kind: 'Document', definitions };
}

/**
 * Replaces `graphql(...)` calls by the parsed document at build time. The generated lookup table holds every
 * operation of the app; without this loader the first screen would carry them all.
 */
export default function graphqlDocumentLoader(source) {
  const folder = path.dirname(this.resourcePath);
  this.addContextDependency(folder);
  const fragments = readFragments(folder);
  return source
    .replace(IMPORT, '')
    .replace(CALL, (_call, text) =>
      JSON.stringify(completeDocument(text, fragments), (_key, value) =>
        value === undefined || (Array.isArray(value) && value.length === 0) ? undefined : value,
      ),
    );
}
