import { graphql } from './generated/gql.ts';

/** What every screen may know of the person who is signed in. */
export const SessionUserFragment = graphql(/* GraphQL */ `
  fragment SessionUser on User {
    id
    email
    name
    createdAt
    shop {
      id
      name
      handle
      currencyCode
      url
      websiteEnabled
    }
  }
`);

export const MeDocument = graphql(/* GraphQL */ `
  query Me {
    me {
      ...SessionUser
    }
  }
`);

export const RegisterDocument = graphql(/* GraphQL */ `
  mutation Register($input: RegisterInput!) {
    register(input: $input) {
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

export const LoginDocument = graphql(/* GraphQL */ `
  mutation Login($input: LoginInput!) {
    login(input: $input) {
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
