import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';
import type { OpenApi, OpenApiOperation, Schema } from './open-api.ts';
import { requireSpecs } from './spec-folder.ts';
import { toJsonSchema } from './to-json-schema.ts';

const FILES = [
  'sell_inventory_v1',
  'sell_account_v1',
  'sell_fulfillment_v1',
  'sell_metadata_v1',
  'commerce_taxonomy_v1',
  'commerce_media_v1_beta',
  'commerce_identity_v1',
  'commerce_notification_v1',
  'buy_browse_v1',
  'developer_analytics_v1_beta',
];

/** An operation of eBay's files, with what is needed to check a call of it. */
export interface Documented {
  host: string;
  method: string;
  /** With the base path. */
  path: string;
  operation: OpenApiOperation;
  /** Messages of what is wrong with a value; none where it fits. */
  problems: (schema: Schema, value: unknown) => string[];
  schemas: Record<string, Schema>;
}

function validator(ajv: Ajv, file: string) {
  const compiled = new Map<string, ValidateFunction>();
  return (schema: Schema, value: unknown): string[] => {
    const key = JSON.stringify(schema);
    const validate = compiled.get(key) ?? ajv.compile(toJsonSchema(schema, file));
    compiled.set(key, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const extra = 'additionalProperty' in params ? ` (${params.additionalProperty})` : '';
      return `${instancePath || 'body'} ${message}${extra}`;
    });
  };
}

function documented(file: string, spec: OpenApi): Documented[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajvFormats.default(ajv);
  const { schemas } = spec.components;
  const converted = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, toJsonSchema(schema, file)]),
  );
  ajv.addSchema({ $id: file, components: { schemas: converted } });
  const problems = validator(ajv, file);
  const [server] = spec.servers;
  const host = server?.url.replace('https://', '').split('.')[0] ?? '';
  const base = server?.variables?.basePath?.default ?? '';
  return Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => ['get', 'put', 'post', 'delete'].includes(method))
      .map(([method, operation]) => ({
        host,
        method: method.toUpperCase(),
        path: `${base}${path}`,
        operation,
        problems,
        schemas,
      })),
  );
}

let library: Documented[] | undefined;

/** Every operation of the files, read once. @throws Error where the files are missing. */
export function specLibrary(): Documented[] {
  const folder = requireSpecs();
  library ??= FILES.flatMap((file) =>
    documented(file, JSON.parse(readFileSync(join(folder, `${file}_oas3.json`), 'utf8')) as OpenApi),
  );
  return library;
}
