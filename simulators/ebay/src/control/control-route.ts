import type { ApiContext } from '../http/api-listener.ts';
import type { JsonObject } from '../http/json.ts';
import type { Answer } from '../http/operation.ts';

/** A call to /control with what its path and body say. */
export interface ControlCall extends ApiContext {
  /** Values of the `:name` segments. */
  path: Record<string, string>;
  body: JsonObject;
}

/** One thing that can be done from outside; `:name` stands for one segment of the path. */
export interface ControlRoute {
  method: string;
  path: string;
  answer(call: ControlCall): Answer | Promise<Answer>;
}

/** A text of the body. @throws Error naming it where it is missing. */
export function textOf(body: JsonObject, field: string): string {
  const value = body[field];
  if (typeof value !== 'string' || !value) throw new Error(`The field ${field} is missing.`);
  return value;
}

/** Values of a path that fits the route, or undefined. */
export function fits(route: ControlRoute, method: string, path: string): Record<string, string> | undefined {
  const wanted = route.path.split('/');
  const given = path.split('/').map(decodeURIComponent);
  if (route.method !== method || wanted.length !== given.length) return undefined;
  if (!wanted.every((segment, at) => segment.startsWith(':') || segment === given[at])) return undefined;
  return Object.fromEntries(
    wanted.flatMap((segment, at) => (segment.startsWith(':') ? [[segment.slice(1), given[at] ?? '']] : [])),
  );
}
