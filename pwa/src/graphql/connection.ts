import { graphql } from './generated/gql.ts';

/** The accounts of the shop on platforms, as far as a seller may know them. */
export const CredentialsDocument = graphql(/* GraphQL */ `
  query Credentials {
    credentials {
      id
      platform
      accountName
      status
      createdAt
      expiresAt
    }
  }
`);

/** What an account needs of its seller, or when it goes on by itself. */
export const AccountTroubleDocument = graphql(/* GraphQL */ `
  query AccountTrouble {
    credentials {
      id
      platform
      status
    }
    accountPauses {
      platform
      code
      message
      until
    }
  }
`);

export const BeginConnectionDocument = graphql(/* GraphQL */ `
  mutation BeginConnection($platform: Platform!, $withoutOptional: Boolean!) {
    beginPlatformConnection(platform: $platform, withoutOptional: $withoutOptional) {
      authorizationUrl
      state
      userErrors {
        code
        message
        field
        retryable
      }
    }
  }
`);

/** A code and a state are good once. */
export const CompleteConnectionDocument = graphql(/* GraphQL */ `
  mutation CompleteConnection($platform: Platform!, $code: String!, $state: String!) {
    completePlatformConnection(platform: $platform, code: $code, state: $state) {
      credential {
        id
        platform
        accountName
        status
        createdAt
        expiresAt
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

/** For a platform that could not send the seller back to this server. */
export const CompleteConnectionByAddressDocument = graphql(/* GraphQL */ `
  mutation CompleteConnectionByAddress($platform: Platform!, $address: String!) {
    completePlatformConnectionByAddress(platform: $platform, address: $address) {
      credential {
        id
        platform
        accountName
        status
        createdAt
        expiresAt
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

export const DisconnectDocument = graphql(/* GraphQL */ `
  mutation Disconnect($platform: Platform!) {
    disconnectPlatform(platform: $platform) {
      credential {
        id
        platform
        accountName
        status
        createdAt
        expiresAt
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
