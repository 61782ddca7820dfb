import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerControl } from '../control/answer-control.ts';
import { answerVisit } from '../pages/answer-visit.ts';
import { type ApiContext, listenToApi } from './api-listener.ts';
import type { ApiHost } from './operation.ts';
import { readBytes, readFiles } from './read-body.ts';
import { respond, respondToBrowser } from './respond.ts';

const HOSTS: readonly string[] = ['api', 'apiz', 'apim'] satisfies ApiHost[];

function flat(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

async function listen(context: ApiContext, request: IncomingMessage, response: ServerResponse, url: string) {
  const method = request.method ?? 'GET';
  const target = new URL(request.url ?? '/', url);
  const bytes = await readBytes(request);
  const headers = flat(request.headers);
  const [, host = ''] = target.pathname.split('/');
  if (HOSTS.includes(host)) {
    const isForm = headers['content-type']?.startsWith('multipart/form-data');
    const files = isForm ? await readFiles(headers['content-type'] ?? '', bytes) : [];
    const path = target.pathname.slice(host.length + 1);
    const call = {
      host: host as ApiHost,
      method,
      path,
      query: target.searchParams,
      headers,
      bytes,
      files,
      url,
    };
    await listenToApi(context, call, request, response);
    return;
  }
  const visit = { method, target, bytes };
  if (host === 'control') respond(response, await answerControl(context, visit));
  else respondToBrowser(response, answerVisit(context.world, visit));
  if (method !== 'GET') context.changed();
}

/** The one listener of the simulator's port. Whatever is a bug of the simulator itself is told as such. */
export function createListener(context: ApiContext, url: () => string) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    listen(context, request, response, url()).catch((error: unknown) => {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (response.headersSent) response.destroy();
      else respond(response, { status: 500, body: { simulatorError: said } });
    });
  };
}
