import { PassThrough } from 'node:stream';
import busboy from 'busboy';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import Upload from 'graphql-upload/Upload.mjs';
import { sendGraphqlError } from './json-errors.ts';
import { interrupted, malformed, placeUpload } from './upload-map.ts';

/** As large as any honest query with its variables. */
const MAX_FIELD_BYTES = 100_000;

/** A form whose operations are read, while its file may still be on its way. */
interface OpenForm {
  /** The GraphQL request, with the file in its place. */
  readonly operations: Promise<object>;
  /** Reads on without keeping anything. */
  discard(): void;
}

/**
 * Reads requests with a file by the GraphQL multipart request specification: the body for Apollo Server comes
 * when the file begins, and the file streams to whoever takes it, no faster than it is taken. One byte more than
 * allowed is handed on, so that the taker sees that there are too many.
 *
 * It does what `graphql-upload` does, whose scalar it feeds, without its buffer in the folder for temporary
 * files, without endless work over a hostile `map`, and without waiting forever on a form that has no boundary.
 */
export function uploadForms(maxFileBytes: number): RequestHandler {
  return (request, response, next) => {
    if (!request.is('multipart/form-data')) {
      next();
      return;
    }
    const form = openForm(request, maxFileBytes);
    answerAfterRequest(request, response, form);
    form.operations.then(
      (body) => {
        request.body = body;
        next();
      },
      (error: GraphQLError) => {
        const { http, ...extensions } = error.extensions as { http: { status: number } };
        sendGraphqlError(request, response, http.status, new GraphQLError(error.message, { extensions }));
      },
    );
  };
}

/** Browsers want to have sent everything before they read the answer. */
function answerAfterRequest(request: Request, response: Response, form: OpenForm): void {
  const ended = new Promise<void>((resolve) => {
    request.once('end', resolve).once('close', resolve);
  });
  const { send } = response;
  response.send = (body) => {
    response.send = send;
    form.discard();
    void ended.then(() => response.send(body));
    return response;
  };
}

function openForm(request: Request, maxFileBytes: number): OpenForm {
  const upload = new Upload();
  let receiving: PassThrough | null = null;
  let discards = false;

  const operations = new Promise<object>((resolve, reject) => {
    let parser: busboy.Busboy;
    let body: object | null = null;
    let part: string | null = null;
    let isDone = false;

    /** Ends the reading for good, whoever waits for what. */
    const fail = (problem: GraphQLError) => {
      if (isDone) {
        return;
      }
      isDone = true;
      upload.reject(problem);
      receiving?.destroy(problem);
      reject(problem);
      if (parser) {
        request.unpipe(parser);
        parser.destroy();
      }
      // The rest of the request is read and dropped, so that the answer can go out.
      request.resume();
    };
    const attempt = (work: () => void) => {
      try {
        work();
      } catch (error) {
        fail(toFormError(error));
      }
    };

    attempt(() => {
      parser = busboy({
        headers: request.headers,
        defParamCharset: 'utf8',
        limits: {
          fieldSize: MAX_FIELD_BYTES,
          fields: 2,
          files: 1,
          fileSize: maxFileBytes + 1,
          headerPairs: 20,
        },
      });
      parser.on('field', (name, value, { valueTruncated }) =>
        attempt(() => {
          if (valueTruncated) {
            throw malformed(`The field "${name.slice(0, 20)}" is larger than ${MAX_FIELD_BYTES} bytes.`, 413);
          }
          if (name === 'operations' && body === null) {
            body = parseOperations(value);
          } else if (name === 'map' && body !== null && part === null) {
            part = placeUpload(body, parseJson(name, value), upload);
            resolve(body);
          } else {
            throw malformed('It must have "operations", then "map", then the file.');
          }
        }),
      );
      parser.on('file', (name, stream, { filename, encoding, mimeType }) =>
        attempt(() => {
          stream.on('error', (error) => fail(toFormError(error)));
          if (part === null || name !== part) {
            throw malformed('It must have "operations", then "map", then the file that "map" names.');
          }
          if (discards) {
            stream.resume();
            return;
          }
          receiving = new PassThrough();
          // Whoever takes the file hears of errors by listeners of their own.
          receiving.on('error', () => {});
          receiving.once('close', () => stream.unpipe().resume());
          stream.pipe(receiving);
          const file = receiving;
          const createReadStream = () => {
            if (file.errored) {
              throw file.errored;
            }
            return file;
          };
          upload.resolve({ filename: filename ?? '', mimetype: mimeType, encoding, createReadStream });
        }),
      );
      parser.on('filesLimit', () => fail(malformed('It has more than one file.')));
      parser.on('fieldsLimit', () => fail(malformed('It has more than two fields.')));
      parser.on('error', (error) => fail(toFormError(error)));
      parser.on('finish', () => {
        if (receiving === null && !discards) {
          fail(malformed('A part of it is missing.'));
        }
        isDone = true;
      });
      request.once('close', () => {
        if (!request.readableEnded) {
          fail(interrupted());
        }
      });
      request.pipe(parser);
    });
  });

  return {
    operations,
    discard() {
      discards = true;
      receiving?.destroy();
    },
  };
}

/** The parser says in plain errors what it stumbles over. */
function toFormError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) {
    return error;
  }
  const { message } = error as Error;
  return message.startsWith('Unexpected end') ? interrupted() : malformed(`${message}.`);
}

function parseOperations(value: string): object {
  const operations = parseJson('operations', value);
  if (typeof operations !== 'object' || operations === null || Array.isArray(operations)) {
    throw malformed('Its "operations" must be one GraphQL request.');
  }
  return operations;
}

function parseJson(name: string, value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw malformed(`Its "${name}" is not valid JSON.`);
  }
}
