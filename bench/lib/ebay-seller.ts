/** A seller of one shop who posts to eBay, over GraphQL. */
export class EbaySeller {
  private category: { categoryId: string; categoryName: string; aspects: object[] } | null = null;

  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  static async register(url: string): Promise<EbaySeller> {
    const { register } = await ask(
      url,
      null,
      'mutation ($input: RegisterInput!) { register(input: $input) { accessToken userErrors { message } } }',
      { input: { email: 'bench@example.com', password: 'a password for the bench' } },
    );
    return new EbaySeller(url, register.accessToken);
  }

  /** Goes through the consent page, and takes what the account has. */
  async connect(): Promise<void> {
    const { beginPlatformConnection } = await this.ask(
      'mutation { beginPlatformConnection(platform: EBAY) { authorizationUrl } }',
    );
    const answer = await fetch(beginPlatformConnection.authorizationUrl, {
      method: 'POST',
      body: new URLSearchParams({ answer: 'agree', account: 'lamp-lady' }),
      redirect: 'manual',
    });
    await this.ask(
      'mutation ($address: String!) { completePlatformConnectionByAddress(platform: EBAY, address: $address) { userErrors { message } } }',
      { address: answer.headers.get('location') },
    );
    await this.ask('{ ebaySetup { setup { ready } } }');
  }

  /** An item with a photo and everything that eBay wants to know; gives its id. */
  async makeItem(number: number, photo: Buffer): Promise<string> {
    const { createItem } = await this.ask(
      'mutation ($input: CreateItemInput!) { createItem(input: $input) { item { id } userErrors { message } } }',
      {
        input: {
          title: `Brass table lamp ${number}`,
          description: 'A lamp of brass.',
          price: { amount: '45.00' },
          condition: 'GOOD',
          status: 'ACTIVE',
        },
      },
    );
    const { id } = createItem.item;
    await this.upload(id, photo);
    this.category ??= await this.findCategory(id);
    await this.ask(
      'mutation ($input: SaveEbayDetailsInput!) { saveEbayDetails(input: $input) { userErrors { message } } }',
      { input: { itemId: id, ...this.category } },
    );
    return id;
  }

  async post(itemId: string): Promise<void> {
    const { postItem } = await this.ask(
      'mutation ($input: PostItemInput!) { postItem(input: $input) { userErrors { message } } }',
      { input: { itemId, platforms: ['EBAY'] } },
    );
    if (postItem.userErrors.length > 0) {
      throw new Error(`The item was refused: ${JSON.stringify(postItem.userErrors)}`);
    }
  }

  private async findCategory(itemId: string) {
    const { ebayCategories } = await this.ask(
      'query ($itemId: ID!) { ebayCategories(itemId: $itemId) { categories { categoryId name } } }',
      { itemId },
    );
    const { categoryId, name } = ebayCategories.categories[0];
    const { ebayCategory } = await this.ask(
      'query ($id: ID!) { ebayCategory(categoryId: $id) { facts { aspects { name required values } } } }',
      { id: categoryId },
    );
    const aspects: { name: string; required: boolean; values: string[] }[] = ebayCategory.facts.aspects;
    return {
      categoryId,
      categoryName: name,
      aspects: aspects
        .filter(({ required }) => required)
        .map((aspect) => ({ name: aspect.name, values: [aspect.values[0] ?? 'Unbranded'] })),
    };
  }

  private async upload(itemId: string, photo: Buffer): Promise<void> {
    const query =
      'mutation ($input: UploadImageInput!, $file: Upload!) { uploadImage(input: $input, file: $file) { userErrors { message } } }';
    const form = new FormData();
    form.set('operations', JSON.stringify({ query, variables: { input: { itemId }, file: null } }));
    form.set('map', JSON.stringify({ 0: ['variables.file'] }));
    form.set('0', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg');
    const headers = { authorization: `Bearer ${this.token}`, 'apollo-require-preflight': 'true' };
    await answered(await fetch(`${this.url}/graphql`, { method: 'POST', headers, body: form }));
  }

  private ask(query: string, variables: object = {}) {
    return ask(this.url, this.token, query, variables);
  }
}

async function ask(url: string, token: string | null, query: string, variables: object) {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  return answered(
    await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) }),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: as wide as the queries above.
async function answered(response: Response): Promise<any> {
  const { data, errors } = (await response.json()) as { data: unknown; errors?: object[] };
  if (errors) {
    throw new Error(JSON.stringify(errors));
  }
  return data;
}
