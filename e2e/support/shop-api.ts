import { readFile } from 'node:fs/promises';
import type { SmallPhoto } from './photos.ts';

/** Asks the server itself, past the app, what it has. */
export class ShopApi {
  private constructor(
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** With the account of a seller. */
  static async signIn(url: string, email: string, password: string): Promise<ShopApi> {
    const anonymous = new ShopApi(url, '');
    const data = await anonymous.ask(
      'mutation ($input: LoginInput!) { login(input: $input) { accessToken refreshToken } }',
      { input: { email, password } },
    );
    return new ShopApi(url, data.login.accessToken);
  }

  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape that it asked for.
  async ask(query: string, variables: object = {}): Promise<any> {
    const headers = {
      'content-type': 'application/json',
      ...(this.token && { authorization: `Bearer ${this.token}` }),
    };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers, body });
    const answer = (await response.json()) as { readonly data: unknown; readonly errors?: unknown };
    if (answer.errors) {
      throw new Error(JSON.stringify(answer.errors));
    }
    return answer.data;
  }

  /** Makes items for sale and gives their ids by their titles. */
  async addItems(titles: readonly string[]): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const title of titles) {
      const input = { title, status: 'ACTIVE', price: { amount: '10' } };
      const { createItem } = await this.ask(
        'mutation ($input: CreateItemInput!) { createItem(input: $input) { item { id } } }',
        { input },
      );
      ids.set(title, createItem.item.id);
    }
    return ids;
  }

  /** Gives an item a photo, a file or its bytes. */
  async addPhoto(itemId: string, photo: string | SmallPhoto): Promise<void> {
    const bytes = typeof photo === 'string' ? await readFile(photo) : photo.buffer;
    const query =
      'mutation ($input: UploadImageInput!, $file: Upload!) { uploadImage(input: $input, file: $file) { userErrors { message } } }';
    const form = new FormData();
    form.set('operations', JSON.stringify({ query, variables: { input: { itemId }, file: null } }));
    form.set('map', JSON.stringify({ 0: ['variables.file'] }));
    form.set('0', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
    const headers = { authorization: `Bearer ${this.token}`, 'apollo-require-preflight': 'true' };
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers, body: form });
    const answer = (await response.json()) as {
      readonly data: { readonly uploadImage: { readonly userErrors: readonly object[] } };
      readonly errors?: unknown;
    };
    if (answer.errors || answer.data.uploadImage.userErrors.length > 0) {
      throw new Error(JSON.stringify(answer));
    }
  }

  /** Every item of the shop, deleted ones too, in the order of their titles. */
  // biome-ignore lint/suspicious/noExplicitAny: plain data for comparisons.
  async items(): Promise<any[]> {
    const query = `query ($deleted: Boolean) { items(first: 100, filter: { deleted: $deleted }) { nodes {
      id version title status quantity deletedAt price { amount } images { sha256 } sales { id } postings { platform status }
    } } }`;
    const pages = await Promise.all([false, true].map((deleted) => this.ask(query, { deleted })));
    const items = pages.flatMap((page) => page.items.nodes);
    return items.sort((one, other) => one.title.localeCompare(other.title));
  }
}
