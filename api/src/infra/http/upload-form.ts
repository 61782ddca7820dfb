import { PassThrough, type Readable } from 'node:stream';
import busboy, { type Busboy, type FileInfo } from 'busboy';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import Upload from 'graphql-upload/Upload.mjs';
import { sendGraphqlError } from './json-errors.ts';
import { interrupted, malformed, placeUpload } from './upload-map.ts';

/** As large as any honest query with its variables. */
const MAX_FIELD_BYTES = 100_000;

const ORDER = 'It must have "operations", then "map", then the file that "map" names.';

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
    const reader = new FormReader(request, maxFileBytes);
    answerAfterRequest(request, response, reader);
    reader.operations.then(
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
function answerAfterRequest(request: Request, response: Response, reader: FormReader): void {
  const ended = new Promise<void>((resolve) => {
    request.once('end', resolve).once('close', resolve);
  });
  const { send } = response;
  response.send = (body) => {
    response.send = send;
    reader.discard();
    void ended.then(() => response.send(body));
    return response;
  };
}

/** Reads one form. Whatever goes wrong, everybody who waits hears of it once, and the request is read to its end. */
class FormReader {
  /** The GraphQL request with the file in its place, as soon as it is known. */
  readonly operations: Promise<object>;

  private readonly upload = new Upload();
  private parser: Busboy | null = null;
  private body: object | null = null;
  private partOfFile: string | null = null;
  private file: PassThrough | null = null;
  private discards = false;
  private isDone = false;
  private readonly settle: { resolve(body: object): void; reject(error: GraphQLError): void };

  constructor(
    private readonly request: Request,
    maxFileBytes: number,
  ) {
    const { promise, ...settle } = deferred<object>();
    this.operations = promise;
    this.settle = settle;
    this.attempt(() => this.begin(maxFileBytes));
  }

  /** The file is read on, but not kept: an answer goes out that does not need it. */
  discard(): void {
    this.discards = true;
    this.file?.destroy();
  }

  private begin(maxFileBytes: number): void {
    const { request } = this;
    const parser = busboy({
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
    this.parser = parser;
    parser.on('field', (name, value, { valueTruncated }) =>
      this.attempt(() => this.takeField(name, value, valueTruncated)),
    );
    parser.on('file', (name, stream, info) => this.attempt(() => this.takeFile(name, stream, info)));
    parser.on('filesLimit', () => this.fail(malformed('It has more than one file.')));
    parser.on('fieldsLimit', () => this.fail(malformed('It has more than two fields.')));
    parser.on('error', (error) => this.fail(toFormError(error)));
    parser.on('finish', () => {
      if (this.file === null && !this.discards) {
        this.fail(malformed('A part of it is missing.'));
      }
      this.isDone = true;
    });
    request.once('close', () => {
      if (!request.readableEnded) {
        this.fail(interrupted());
      }
    });
    request.pipe(parser);
  }

  /** A part may come without a name. */
  private takeField(name: string | undefined, value: string, isTruncated: boolean): void {
    if (isTruncated) {
      throw malformed(
        `The field "${(name ?? '').slice(0, 20)}" is larger than ${MAX_FIELD_BYTES} bytes.`,
        413,
      );
    }
    if (name === 'operations' && this.body === null) {
      this.body = parseOperations(value);
    } else if (name === 'map' && this.body !== null && this.partOfFile === null) {
      this.partOfFile = placeUpload(this.body, parseJson(name, value), this.upload);
      this.settle.resolve(this.body);
    } else {
      throw malformed(ORDER);
    }
  }

  private takeFile(
    name: string | undefined,
    stream: Readable,
    { filename, encoding, mimeType }: FileInfo,
  ): void {
    stream.on('error', (error) => this.fail(toFormError(error)));
    if (this.partOfFile === null || name !== this.partOfFile) {
      throw malformed(ORDER);
    }
    if (this.discards) {
      stream.resume();
      return;
    }
    const file = new PassThrough();
    this.file = file;
    // Whoever takes the file hears of errors by listeners of their own.
    file.on('error', () => {});
    file.once('close', () => stream.unpipe().resume());
    stream.pipe(file);
    const createReadStream = () => {
      if (file.errored) {
        throw file.errored;
      }
      return file;
    };
    this.upload.resolve({ filename: filename ?? '', mimetype: mimeType, encoding, createReadStream });
  }

  private attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.fail(toFormError(error));
    }
  }

  private fail(problem: GraphQLError): void {
    if (this.isDone) {
      return;
    }
    this.isDone = true;
    this.upload.reject(problem);
    this.file?.destroy(problem);
    this.settle.reject(problem);
    if (this.parser) {
      this.request.unpipe(this.parser);
      this.parser.destroy();
    }
    this.request.resume();
  }
}

function deferred<Value>() {
  let resolve: (value: Value) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
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
