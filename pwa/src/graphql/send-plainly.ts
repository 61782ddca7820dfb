import type { TypedDocumentNode } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { print } from 'graphql';
import { postOperation } from './post-operation.ts';

/** The data of one operation that needs no token; rejects as Apollo Client does, for `describeFailure`. */
export async function sendPlainly<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await postOperation(print(document), variables);
  const bodyText = await response.text();
  const result = parsed(bodyText) as {
    readonly data?: Data | null;
    readonly errors?: readonly object[];
  } | null;
  if (result?.errors)
    throw new CombinedGraphQLErrors(result as ConstructorParameters<typeof CombinedGraphQLErrors>[0]);
  if (!result?.data) throw new ServerError('The answer holds no data', { response, bodyText });
  return result.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
