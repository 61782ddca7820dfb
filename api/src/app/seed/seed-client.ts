interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows the shape that it asked for.
  readonly data?: any;
  readonly errors?: readonly { readonly message: string }[];
}

/** Speaks to the API as any other client would: what it makes went through every check. */
export class SeedClient {
  private token: string | null = null;

  constructor(private readonly url: string) {}

  signIn(token: string): void {
    this.token = token;
  }

  /** The one field of a request that must succeed. */
  // biome-ignore lint/suspicious/noExplicitAny: see Answer.
  async ask(query: string, variables: object = {}): Promise<any> {
    const headers = { 'content-type': 'application/json', ...this.authorization() };
    return this.send({ method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  }

  async upload(itemId: string, position: number, photo: Buffer): Promise<void> {
    const query = `mutation ($input: UploadImageInput!, $file: Upload!) {
      uploadImage(input: $input, file: $file) { userErrors { message } }
    }`;
    const form = new FormData();
    form.append(
      'operations',
      JSON.stringify({ query, variables: { input: { itemId, position }, file: null } }),
    );
    form.append('map', JSON.stringify({ 0: ['variables.file'] }));
    form.append('0', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg');
    const headers = { 'apollo-require-preflight': '1', ...this.authorization() };
    await this.send({ method: 'POST', headers, body: form });
  }

  // biome-ignore lint/suspicious/noExplicitAny: see Answer.
  private async send(request: RequestInit): Promise<any> {
    const response = await fetch(`${this.url}/graphql`, request);
    const { data, errors } = (await response.json()) as Answer;
    // biome-ignore lint/suspicious/noExplicitAny: see Answer.
    const payload: any = Object.values(data ?? {})[0];
    const problem = errors?.[0] ?? payload?.userErrors?.[0];
    if (problem && problem.code !== 'EMAIL_TAKEN') {
      throw new Error(problem.message);
    }
    return payload;
  }

  private authorization(): Record<string, string> {
    return this.token ? { authorization: `Bearer ${this.token}` } : {};
  }
}
