import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of OpenAPI that requests are held against. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Spec {
  readonly servers: readonly { readonly variables: { readonly basePath: { readonly default: string } } }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A request as the simulator saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
}

const FOLDER = process.env.EBAY_SPECS_DIR ?? join(import.meta.dirname, '../../../../shared/contracts/ebay');

/** eBay's files are not part of this repository: whoever has them points EBAY_SPECS_DIR at them. */
export const hasEbaySpecs = existsSync(FOLDER);

/** eBay types aspects as a text, and takes and gives an object (developer.ebay.com, Product.aspects). */
const MISTYPED = new Set(['aspects']);

/** eBay's own description of its API. */
export class EbaySpec {
  private readonly operations: {
    readonly method: string;
    readonly path: RegExp;
    readonly operation: Operation;
    readonly spec: Spec;
  }[] = [];

  constructor() {
    for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('_oas3.json'))) {
      const spec = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Spec;
      const base = spec.servers[0]?.variables.basePath.default ?? '';
      for (const [path, methods] of Object.entries(spec.paths)) {
        const pattern = new RegExp(`^${base}${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
        for (const [method, operation] of Object.entries(methods)) {
          this.operations.push({ method: method.toUpperCase(), path: pattern, operation, spec });
        }
      }
    }
  }

  /** What is wrong with a request, in words; empty where eBay's file has all of it. */
  complaints(request: SeenRequest): string[] {
    const found = this.operations.find(
      ({ method, path }) => method === request.method && path.test(request.path),
    );
    if (!found) {
      return [`${request.method} ${request.path} is no call of eBay.`];
    }
    const { operation, spec } = found;
    const where = `${request.method} ${request.path}`;
    const parameters = operation.parameters ?? [];
    const missing = parameters
      .filter(({ required, in: place }) => required && place !== 'path')
      .filter(
        ({ name, in: place }) =>
          (place === 'query' ? request.query : request.requestHeaders)[
            place === 'query' ? name : name.toLowerCase()
          ] === undefined,
      )
      .map(({ name }) => `${where} lacks ${name}.`);
    const unknown = Object.keys(request.query)
      .filter((name) => !parameters.some((parameter) => parameter.in === 'query' && parameter.name === name))
      .map((name) => `${where} knows no ${name}.`);
    const schema = operation.requestBody?.content['application/json']?.schema;
    const body =
      schema && request.requestBody !== undefined ? this.check(request.requestBody, schema, spec, where) : [];
    return [...missing, ...unknown, ...body];
  }

  private check(value: unknown, schema: Schema, spec: Spec, where: string): string[] {
    const target = schema.$ref ? spec.components.schemas[schema.$ref.split('/').pop() ?? ''] : schema;
    const type = target?.properties ? 'object' : target?.type;
    if (Array.isArray(value)) {
      const wrong = type === 'array' ? [] : [`${where} is no list.`];
      return [
        ...wrong,
        ...value.flatMap((one, index) => this.check(one, target?.items ?? {}, spec, `${where}[${index}]`)),
      ];
    }
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([name, one]) => {
        const property = target?.properties?.[name];
        const at = `${where} ${name}`;
        return property
          ? MISTYPED.has(name)
            ? []
            : this.check(one, property, spec, at)
          : [`${at} is unknown.`];
      });
    }
    const actual = typeof value;
    const fits = type === undefined || actual === type || (type === 'integer' && Number.isInteger(value));
    return fits ? [] : [`${where} is a ${actual} and should be of type ${type}.`];
  }
}
