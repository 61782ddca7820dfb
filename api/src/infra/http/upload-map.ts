import { GraphQLError } from 'graphql';
import type Upload from 'graphql-upload/Upload.mjs';

const SPECIFICATION = 'https://github.com/jaydenseric/graphql-multipart-request-spec';

/** A form that is not what the specification of GraphQL uploads says, which is the client's mistake. */
export const malformed = (reason: string, status = 400): GraphQLError =>
  new GraphQLError(`The upload cannot be read: ${reason} See ${SPECIFICATION}.`, {
    extensions: { code: 'BAD_REQUEST', http: { status } },
  });

/** A form that ended before its end, which is the network's: the same upload can be sent again. */
export const interrupted = (): GraphQLError =>
  new GraphQLError('The upload did not arrive whole. Nothing was changed; send it again.', {
    extensions: { code: 'UPLOAD_INTERRUPTED', retryable: true, http: { status: 400 } },
  });

/** A variable, or a few steps into it. */
const PATH = /^variables(?:\.[_A-Za-z0-9]{1,100}){1,8}$/;

/**
 * Puts the file where the `map` of the form says, and gives the name of the part that holds it. One file has one
 * place, which exists already and is empty: paths are the client's, and one like `variables.list.4000000000`, or
 * one of ten thousand steps, would keep a library busy forever that makes whatever is missing on the way.
 */
export function placeUpload(operations: object, map: unknown, upload: Upload): string {
  const entries = typeof map === 'object' && map !== null && !Array.isArray(map) ? Object.entries(map) : [];
  const [entry, ...others] = entries;
  if (!entry || others.length > 0) {
    throw malformed('Its "map" must name one file. Send each file in a request of its own.');
  }
  const [part, paths] = entry;
  const [path, ...copies] = Array.isArray(paths) ? paths : [];
  if (typeof path !== 'string' || copies.length > 0) {
    throw malformed('Its "map" must name one place for the file.');
  }
  if (!PATH.test(path)) {
    throw malformed('The place of the file must be a variable, for instance "variables.file".');
  }
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((value, step) => own(value, step), operations);
  if (typeof parent !== 'object' || parent === null || !isFree(parent, last)) {
    throw malformed('The place of the file must be there in the variables, and be null.');
  }
  (parent as Record<string, unknown>)[last] = upload;
  return part;
}

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** Null, or left out of an object: some clients do. */
const isFree = (parent: object, key: string): boolean =>
  Object.hasOwn(parent, key) ? own(parent, key) === null : !Array.isArray(parent) && !(key in parent);
