import type { Exchange } from '../src/http/exchange.ts';
import type { Documented } from './spec-library.ts';

/** What eBay's file has against a request: unknown query fields, missing headers, a body that does not fit. */
export function requestProblems(exchange: Exchange, { operation, problems }: Documented): string[] {
  const { query, requestHeaders, requestBody } = exchange;
  const parameters = operation.parameters ?? [];
  const named = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const known = new Set(named('query').map(({ name }) => name));
  const isForm = requestHeaders['content-type']?.startsWith('multipart/form-data');
  const schema = operation.requestBody?.content['application/json']?.schema;
  return [
    ...Object.keys(query)
      .filter((name) => !known.has(name))
      .map((name) => `the query field ${name} is not documented`),
    ...named('query')
      .filter(({ name, required }) => required && !query[name])
      .map(({ name }) => `the query field ${name} is missing`),
    ...named('header')
      .filter(({ name, required }) => required && !requestHeaders[name.toLowerCase()])
      .map(({ name }) => `the header ${name} is missing`),
    ...(requestBody !== undefined && !schema && !isForm ? ['a body was sent and none is documented'] : []),
    ...(schema && requestBody === undefined ? ['the body is missing'] : []),
    ...(schema && requestBody !== undefined
      ? problems(schema, requestBody).map((problem) => `request: ${problem}`)
      : []),
  ];
}
