import { graphql } from './generated/gql.ts';

export const UpdateShopDocument = graphql(/* GraphQL */ `
  mutation UpdateShop($input: UpdateShopInput!) {
    updateShop(input: $input) {
      shop {
        id
        name
        handle
        currencyCode
        url
        websiteEnabled
      }
      userErrors {
        code
        message
        field
        retryable
      }
    }
  }
`);

export const SessionsDocument = graphql(/* GraphQL */ `
  query Sessions {
    sessions {
      id
      createdAt
      lastUsedAt
      userAgent
      current
    }
  }
`);

export const RevokeSessionDocument = graphql(/* GraphQL */ `
  mutation RevokeSession($id: ID!) {
    revokeSession(id: $id) {
      revokedId
      userErrors {
        code
        message
        field
        retryable
      }
    }
  }
`);

/** Ends every other session and begins a new one here, so the answer is that of a sign-in. */
export const ChangePasswordDocument = graphql(/* GraphQL */ `
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      user {
        ...SessionUser
      }
      accessToken
      accessTokenExpiresAt
      userErrors {
        code
        message
        field
        retryable
      }
    }
  }
`);

export const ApiTokensDocument = graphql(/* GraphQL */ `
  query ApiTokens {
    apiTokens {
      id
      name
      scopes
      lastUsedAt
      expiresAt
      createdAt
    }
  }
`);

export const RevokeApiTokenDocument = graphql(/* GraphQL */ `
  mutation RevokeApiToken($id: ID!) {
    revokeApiToken(id: $id) {
      revokedId
      userErrors {
        code
        message
        field
        retryable
      }
    }
  }
`);

/** The secret comes this once and is never kept in the cache: send it with the policy no-cache. */
export const CreateApiTokenDocument = graphql(/* GraphQL */ `
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      apiToken {
        id
        name
      }
      secret
      userErrors {
        code
        message
        field
        retryable
      }
    }
  }
`);
