import { graphql } from './generated/gql.ts';

export const ItemDocument = graphql(/* GraphQL */ `
  query Item($id: ID!) {
    item(id: $id) {
      ...ItemCard
      description
    }
  }
`);
