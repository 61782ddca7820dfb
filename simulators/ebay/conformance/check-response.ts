import type { Exchange } from '../src/http/exchange.ts';
import type { OpenApiResponse, Schema } from './open-api.ts';
import type { Documented } from './spec-library.ts';

/** Given by eBay's gateway in front of every API, so that no file lists them. */
const GATEWAY_STATUSES = [401, 403, 404, 415, 429, 500];
/** Known from the field, though the files leave them out: "Offer entity already exists", no offer of a SKU. */
const UNDOCUMENTED_IDS = new Set(['25002', '25713']);

const ENVELOPE: Schema = {
  type: 'object',
  required: ['errors'],
  additionalProperties: false,
  properties: { errors: { type: 'array', minItems: 1, items: { $ref: '#/components/schemas/Error' } } },
};

interface Entry {
  errorId: number;
  domain: string;
}

function entriesOf(body: unknown): Entry[] {
  const { errors = [], warnings = [] } = body as { errors?: Entry[]; warnings?: Entry[] };
  return [...errors, ...warnings];
}

/** Errors must be of ids that the file names for the operation, whatever the status. */
function unknownIds(body: unknown, responses: Record<string, OpenApiResponse>): string[] {
  const ids = new Set(
    Object.values(responses).flatMap((response) => Object.keys(response['x-response-codes']?.errors ?? {})),
  );
  return entriesOf(body)
    .filter(({ domain }) => domain !== 'ACCESS' && domain !== 'OAuth')
    .filter(({ errorId }) => !ids.has(String(errorId)) && !UNDOCUMENTED_IDS.has(String(errorId)))
    .map(({ errorId }) => `response: the error ${errorId} is not documented for this call`);
}

function failure(exchange: Exchange, { operation, problems, schemas }: Documented): string[] {
  const { status, responseBody } = exchange;
  if (!operation.responses[status] && !GATEWAY_STATUSES.includes(status)) {
    return [`response: the status ${status} is not documented`];
  }
  if (responseBody === undefined) return [];
  const shape = schemas.Error ? ENVELOPE : { type: 'object' };
  return [
    ...problems(shape, responseBody).map((problem) => `response: ${problem}`),
    ...unknownIds(responseBody, operation.responses),
  ];
}

/** The schema of a success. A 207 has none in the files; its body is that of the 200. */
function schemaOf({ operation }: Documented, status: number): Schema | undefined {
  const response = operation.responses[status === 207 ? 200 : status];
  return response?.content?.['application/json']?.schema;
}

/** What eBay's file has against an answer: an unknown status, a body or a header that does not fit. */
export function responseProblems(exchange: Exchange, documented: Documented): string[] {
  const { status, responseBody, responseHeaders } = exchange;
  if (status >= 400) return failure(exchange, documented);
  const response = documented.operation.responses[status];
  if (!response) return [`response: the status ${status} is not documented`];
  const schema = schemaOf(documented, status);
  if (schema && responseBody === undefined) return ['response: the body is missing'];
  if (!schema && responseBody !== undefined) return ['response: there is a body and none is documented'];
  const location = response.headers?.Location && !responseHeaders.location;
  return [
    ...(location ? ['response: the header Location is missing'] : []),
    ...(schema ? documented.problems(schema, responseBody).map((problem) => `response: ${problem}`) : []),
  ];
}
