import type { TypedDocumentNode } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { print } from 'graphql';
import type { UploadFile, UploadOptions } from '../../graphql/upload-context.ts';
import type { TokenSource } from './auth-link.ts';

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
}

/** XMLHttpRequest, because fetch cannot tell how much of a body has left. */
function send(form: FormData, token: string | null, options: UploadOptions): Promise<Answer> {
  const { onProgress, signal } = options;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    request.open('POST', '/graphql');
    request.setRequestHeader('apollo-require-preflight', '1');
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () =>
      resolve({
        status: request.status,
        text: request.responseText,
        retryAfter: request.getResponseHeader('retry-after'),
      });
    request.onerror = () => reject(new TypeError('The upload was cut off'));
    request.onabort = () => reject(new DOMException('The upload was stopped', 'AbortError'));
    request.onloadend = () => signal?.removeEventListener('abort', abort);
    if (signal?.aborted) {
      reject(new DOMException('The upload was stopped', 'AbortError'));
      return;
    }
    signal?.addEventListener('abort', abort);
    request.send(form);
  });
}

function formOf(query: string, variables: { file: Blob }): FormData {
  const form = new FormData();
  form.append('operations', JSON.stringify({ query, variables: { ...variables, file: null } }));
  form.append('map', JSON.stringify({ 0: ['variables.file'] }));
  form.append('0', variables.file, variables.file instanceof File ? variables.file.name : 'photo');
  return form;
}

/** Sends files with the token of the session; see `UploadFile` for what it promises. */
export function createUploadFile(tokens: TokenSource): UploadFile {
  return async function uploadFile<Data, Variables extends { file: Blob }>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    options: UploadOptions = {},
  ): Promise<Data> {
    const query = print(document);
    for (let attempt = 1; ; attempt += 1) {
      const token = await tokens.getAccessToken();
      const answer = await send(formOf(query, variables), token, options);
      const { status } = answer;
      const result = parse(answer) as {
        data?: Data | null;
        errors?: { extensions?: { code?: string } }[];
      };
      const refused =
        status === 401 || result.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED');
      if (refused && attempt === 1) {
        tokens.invalidate(token);
        continue;
      }
      if (!result.data)
        throw new CombinedGraphQLErrors(result as ConstructorParameters<typeof CombinedGraphQLErrors>[0]);
      return result.data;
    }
  };
}

function parse({ text, status, retryAfter }: Answer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServerError('The answer is not JSON', {
      response: new Response(null, {
        status,
        headers: retryAfter === null ? {} : { 'retry-after': retryAfter },
      }),
      bodyText: text,
    });
  }
}
