import type { Exchange } from '../src/http/exchange.ts';
import { type Documented, specLibrary } from './spec-library.ts';

function fits(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((segment, at) => (segment.startsWith('{') ? given[at] !== '' : segment === given[at]))
  );
}

/** The documented operation of a call; a path without variables wins. */
export function findDocumented({
  host,
  method,
  path,
}: Pick<Exchange, 'host' | 'method' | 'path'>): Documented | undefined {
  const variables = (text: string) => text.split('{').length;
  return specLibrary()
    .filter((each) => each.host === host && each.method === method && fits(each.path, path))
    .sort((a, b) => variables(a.path) - variables(b.path))[0];
}
