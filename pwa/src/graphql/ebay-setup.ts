import { graphql } from './generated/gql.ts';

/** What eBay has of the seller, and what the shop chose of it. */
export const EbaySetupFragment = graphql(/* GraphQL */ `
  fragment EbaySetupDetails on EbaySetup {
    ready
    problems
    marketplaces {
      id
      currencyCode
    }
    choices {
      marketplaceId
      fulfillmentPolicyId
      paymentPolicyId
      returnPolicyId
      merchantLocationKey
    }
    fulfillmentPolicies {
      id
      name
    }
    paymentPolicies {
      id
      name
    }
    returnPolicies {
      id
      name
    }
    locations {
      key
      name
      address
    }
    monthlyAmountLimit {
      amount
      currencyCode
    }
    monthlyQuantityLimit
  }
`);

/** Calls eBay, so it takes a moment. */
export const EbaySetupDocument = graphql(/* GraphQL */ `
  query EbaySetup {
    ebaySetup {
      setup {
        ...EbaySetupDetails
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

export const ChooseEbaySetupDocument = graphql(/* GraphQL */ `
  mutation ChooseEbaySetup($input: ChooseEbaySetupInput!) {
    chooseEbaySetup(input: $input) {
      setup {
        ...EbaySetupDetails
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

/** Makes what the seller has none of; safe to repeat. */
export const PrepareEbayDocument = graphql(/* GraphQL */ `
  mutation PrepareEbay($input: PrepareEbayInput!) {
    prepareEbay(input: $input) {
      setup {
        ...EbaySetupDetails
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

export const OrderPollsDocument = graphql(/* GraphQL */ `
  query OrderPolls {
    orderPolls {
      platform
      polledAt
      nextAt
      error
    }
  }
`);

export const PollOrdersDocument = graphql(/* GraphQL */ `
  mutation PollOrders($platform: Platform!) {
    pollOrders(platform: $platform) {
      poll {
        platform
        polledAt
        nextAt
        error
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

export const EbayQuotasDocument = graphql(/* GraphQL */ `
  query EbayQuotas {
    ebayQuotas {
      quotas {
        name
        limit
        remaining
        resetsAt
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
