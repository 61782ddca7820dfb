/** The answer of a GraphQL request, with the HTTP response around it. */
export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape that it asked for.
  readonly data: any;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** The password of every test seller. */
export const PASSWORD = 'correct horse';

/** Speaks GraphQL over HTTP as a partner's program would. */
export class GraphqlClient {
  constructor(
    readonly url: string,
    readonly token: string | null,
    readonly email: string | null = null,
  ) {}

  /** Sends a request and gives whatever comes back. */
  async send(
    query: string,
    variables: object = {},
    headers: Record<string, string> = {},
  ): Promise<GraphqlAnswer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.authorization(), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return answerOf(response);
  }

  /** Sends a request that must succeed and gives its data. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape that it asked for.
  async data(query: string, variables: object = {}): Promise<any> {
    const answer = await this.send(query, variables);
    if (answer.errors) {
      throw new Error(answer.errors.map(({ message }) => message).join('\n'));
    }
    return answer.data;
  }

  /** Sends one file by the GraphQL multipart request specification; the file is the variable `file`. */
  async upload(
    query: string,
    variables: object,
    file: Blob,
    fileName: string,
    headers: Record<string, string> = {},
  ): Promise<GraphqlAnswer> {
    const form = new FormData();
    form.append('operations', JSON.stringify({ query, variables: { ...variables, file: null } }));
    form.append('map', JSON.stringify({ 0: ['variables.file'] }));
    form.append('0', file, fileName);
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'apollo-require-preflight': '1', ...this.authorization(), ...headers },
      body: form,
    });
    return answerOf(response);
  }

  /** Registers and gives a client that is signed in. */
  async register(email: string): Promise<GraphqlClient> {
    const data = await this.data(
      'mutation ($input: RegisterInput!) { register(input: $input) { accessToken refreshToken userErrors { code } } }',
      { input: { email, password: PASSWORD, shopName: email.split('@')[0] } },
    );
    if (!data.register.accessToken) {
      throw new Error(`The registration was refused: ${JSON.stringify(data.register.userErrors)}`);
    }
    return new GraphqlClient(this.url, data.register.accessToken, email);
  }

  /** The same server with another token. */
  withToken(token: string | null): GraphqlClient {
    return new GraphqlClient(this.url, token, this.email);
  }

  private authorization(): Record<string, string> {
    return this.token ? { authorization: `Bearer ${this.token}` } : {};
  }
}

async function answerOf(response: Response): Promise<GraphqlAnswer> {
  const body = (await response.json()) as Pick<GraphqlAnswer, 'data' | 'errors'>;
  return { status: response.status, headers: response.headers, data: body.data, errors: body.errors };
}
