/** One tab of the explorer. */
export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables: object;
  /** True where the answer holds an access token, which the other tabs then use. */
  readonly signsIn?: boolean;
}

const TOKENS = `    accessToken
    # Asked for, so that this browser's app stays signed in as it is.
    refreshToken
    userErrors { code message field }`;

/** From the first account to a listing that the public sees. Every one is checked against the schema by a test. */
export const EXAMPLES: readonly Example[] = [
  {
    name: '1 Sign in',
    query: `# Sends the access token with every other tab from now on. No account yet? Use the next tab.
mutation SignIn($input: LoginInput!) {
  login(input: $input) {
${TOKENS}
  }
}`,
    variables: { input: { email: 'you@example.com', password: '' } },
    signsIn: true,
  },
  {
    name: '2 Register',
    query: `# Makes an account and its shop.
mutation Register($input: RegisterInput!) {
  register(input: $input) {
    user { email shop { name handle url } }
${TOKENS}
  }
}`,
    variables: { input: { email: 'you@example.com', password: '', shopName: 'My shop' } },
    signsIn: true,
  },
  {
    name: '3 Create an item',
    query: `# Send an id of your own (a UUID) and a repeat after a lost reply gives the same item.
mutation CreateItem($input: CreateItemInput!) {
  createItem(input: $input) {
    item { id sku version title status price { amount currencyCode } }
    userErrors { code message field retryable }
  }
}`,
    variables: {
      input: {
        title: 'Brass desk lamp',
        description: 'Works. A dent in the foot.',
        price: { amount: '39.00' },
        condition: 'GOOD',
        category: 'Home',
        tags: ['lamp', 'brass'],
        status: 'ACTIVE',
      },
    },
  },
  {
    name: '4 Upload a photo',
    query: `# Under "Variables" choose "Add files", pick a photo and name it: file
# It goes as GraphQL multipart; the answer's sha256 is the receipt of your bytes.
mutation UploadImage($input: UploadImageInput!, $file: Upload!) {
  uploadImage(input: $input, file: $file) {
    image { id position width height sha256 url(size: MEDIUM) thumbhash }
    userErrors { code message field }
  }
}`,
    variables: { input: { itemId: 'the id of an item' } },
  },
  {
    name: '5 List with filters',
    query: `query Items($filter: ItemFilter, $orderBy: ItemOrder, $after: String) {
  items(first: 20, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id title status quantity tags updatedAt
      price { amount currencyCode }
      coverImage { url(size: THUMBNAIL) }
      postings { platform status externalUrl }
    }
  }
  itemFacets(filter: $filter) {
    total
    status { value count }
    category { value count }
  }
}`,
    variables: {
      filter: { status: ['ACTIVE'], search: 'lamp', priceMax: '100.00' },
      orderBy: { field: 'UPDATED_AT', direction: 'DESC' },
    },
  },
  {
    name: '6 Post to the website',
    query: `mutation PostItem($input: PostItemInput!) {
  postItem(input: $input) {
    postings { id platform status externalUrl error { message } }
    userErrors { code message field }
  }
}`,
    variables: { input: { itemId: 'the id of an item', platforms: ['WEBSITE'] } },
  },
  {
    name: '7 Hear of changes',
    query: `# Leave it running and change an item in another tab.
subscription ItemChanged {
  itemChanged {
    id version title status deletedAt
    postings { platform status externalUrl }
  }
}`,
    variables: {},
  },
  {
    name: '8 Catch up',
    query: `# Everything that changed since a cursor, deletions included. Keep the cursor for the next time.
query ItemChanges($after: String) {
  itemChanges(after: $after, first: 100) {
    items { id version title updatedAt }
    deletedIds
    cursor
    hasMore
  }
}`,
    variables: { after: null },
  },
  {
    name: '9 API token for a tool',
    query: `# The secret is shown this once. Send it as: Authorization: Bearer llt_...
mutation CreateApiToken($input: CreateApiTokenInput!) {
  createApiToken(input: $input) {
    secret
    apiToken { id name scopes expiresAt }
    userErrors { code message field }
  }
}`,
    variables: { input: { name: 'My spreadsheet', scopes: ['items:read'] } },
  },
];
