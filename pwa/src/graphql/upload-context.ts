import type { TypedDocumentNode } from '@apollo/client';
import { createContext, useContext } from 'react';

export interface UploadOptions {
  /** Called with the part of the file that has left the device, 0 to 1. */
  readonly onProgress?: (sent: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Sends one file with a mutation, by the GraphQL multipart request specification. The document has to name
 * the file variable `file`. Resolves to the data; rejects like a mutation where the server was not reached
 * or refused, and with an `AbortError` after `signal`.
 */
export type UploadFile = <Data, Variables extends { file: Blob }>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options?: UploadOptions,
) => Promise<Data>;

export const UploadContext = createContext<UploadFile | null>(null);

/** The way to send photos: Apollo's own link cannot send files, nor tell how far they have come. */
export function useUploadFile(): UploadFile {
  const upload = useContext(UploadContext);
  if (!upload) throw new Error('useUploadFile needs an UploadContext above it');
  return upload;
}
