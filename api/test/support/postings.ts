import type { GraphqlClient } from './graphql-client.ts';

export const POSTING_FIELDS = `
  id platform status externalId externalUrl error { code message retryable fields } warnings attempts
  nextAttemptAt postedAt endedAt createdAt updatedAt`;

const ERRORS = 'userErrors { code message field retryable }';

// biome-ignore lint/suspicious/noExplicitAny: as wide as the fields above.
type Posting = any;

/** What a seller does with postings, over HTTP. */
export class Poster {
  constructor(readonly client: GraphqlClient) {}

  async post(itemId: string, platforms: string[] = ['WEBSITE']) {
    const { postItem } = await this.client.data(
      `mutation ($input: PostItemInput!) { postItem(input: $input) { postings { ${POSTING_FIELDS} item { id } } ${ERRORS} } }`,
      { input: { itemId, platforms } },
    );
    return postItem;
  }

  async end(id: string) {
    return (await this.act('endPosting', id)).endPosting;
  }

  async retry(id: string) {
    return (await this.act('retryPosting', id)).retryPosting;
  }

  async of(itemId: string): Promise<Posting[]> {
    const { item } = await this.client.data(
      `query ($id: ID!) { item(id: $id) { postings { ${POSTING_FIELDS} } } }`,
      { id: itemId },
    );
    return item.postings;
  }

  /** The item's posting on the platform, once it has this status. */
  async reach(itemId: string, status: string, platform = 'WEBSITE'): Promise<Posting> {
    return until(
      async () => (await this.of(itemId)).find((posting) => posting.platform === platform),
      (posting) => posting?.status === status,
    );
  }

  private act(mutation: string, id: string) {
    return this.client.data(
      `mutation ($id: ID!) { ${mutation}(id: $id) { posting { ${POSTING_FIELDS} } ${ERRORS} } }`,
      { id },
    );
  }
}

/** Looks again and again until it is good; fails with what was seen last. */
export async function until<Value>(
  look: () => Promise<Value>,
  good: (value: Value) => boolean,
  patienceMs = 30_000,
): Promise<Value> {
  for (const end = Date.now() + patienceMs; ; ) {
    const value = await look();
    if (good(value)) {
      return value;
    }
    if (Date.now() > end) {
      throw new Error(`It never came: ${JSON.stringify(value)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
