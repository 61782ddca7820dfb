import { GraphQLScalarType } from 'graphql';
import GraphQLUpload from 'graphql-upload/GraphQLUpload.mjs';
import type { FileUpload } from 'graphql-upload/processRequest.mjs';

export type { FileUpload };

/** A file part of the GraphQL multipart request specification, as a promise of its stream. */
export const Upload = new GraphQLScalarType<Promise<FileUpload>, never>({
  ...GraphQLUpload.toConfig(),
  description: 'A file part of the GraphQL multipart request specification.',
});
