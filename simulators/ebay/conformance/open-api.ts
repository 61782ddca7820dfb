/** The parts of an OpenAPI 3.0 file that are looked at. */
export interface OpenApi {
  servers: { url: string; variables?: { basePath?: { default: string } } }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, Schema> };
}

/** A schema before and after it is made JSON Schema. */
export type Schema = { [keyword: string]: unknown };

export interface OpenApiOperation {
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, OpenApiResponse>;
}

export interface OpenApiResponse {
  content?: Record<string, { schema: Schema }>;
  headers?: Record<string, unknown>;
  'x-response-codes'?: { errors?: Record<string, unknown> };
}
