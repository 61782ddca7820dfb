import type { EbaySimulator } from '../../src/simulator.ts';

interface Row {
  [field: string]: unknown;
  errorId?: number;
  offerId?: string;
  orderId?: string;
  statusCode?: number;
  errors?: Row[];
  lineItems?: { lineItemId: string; legacyItemId: string }[];
  parameters?: { name: string; value: string }[];
}

/** A body, with the fields that tests read by name. */
export interface Body extends Row {
  access_token?: string;
  refresh_token?: string;
  error?: string;
  imageUrl?: string;
  listingId?: string;
  status?: string;
  total?: number;
  listing?: { listingId: string; listingStatus: string; soldQuantity: number };
  product?: Record<string, unknown>;
  responses?: Row[];
  orders?: Row[];
  offers?: Row[];
  warnings?: Row[];
}

/** What came back: the status, the headers, and the parsed body. */
export interface Reply {
  status: number;
  headers: Headers;
  body: Body;
}

const SCOPE = 'https://api.ebay.com/oauth/api_scope';

/** Every scope that the product asks for. */
export const ALL_SCOPES = [
  SCOPE,
  ...['sell.inventory', 'sell.account', 'sell.fulfillment', 'commerce.identity.readonly'].map(
    (name) => `${SCOPE}/${name}`,
  ),
  `${SCOPE}/commerce.notification.subscription`,
].join(' ');

async function reply(response: Response): Promise<Reply> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} };
}

/** Posts a form to the token endpoint with the application's credentials. */
export async function token(
  { urls, environment }: EbaySimulator,
  form: Record<string, string>,
): Promise<Reply> {
  const pair = `${environment.EBAY_CLIENT_ID}:${environment.EBAY_CLIENT_SECRET}`;
  const response = await fetch(`${urls.api}/identity/v1/oauth2/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
    body: new URLSearchParams(form),
  });
  return reply(response);
}

/** Goes through the consent page; gives where the browser is sent. */
export async function consent(
  { urls, environment }: EbaySimulator,
  account = 'lamp-lady',
  { answer = 'agree', scope = ALL_SCOPES }: { answer?: string; scope?: string } = {},
): Promise<URL | undefined> {
  const query = new URLSearchParams({
    client_id: environment.EBAY_CLIENT_ID ?? '',
    redirect_uri: environment.EBAY_RU_NAME ?? '',
    response_type: 'code',
    state: 'a state',
    scope,
  });
  const response = await fetch(`${urls.auth}/oauth2/authorize?${query}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ account, answer }),
  });
  const location = response.headers.get('location');
  return location ? new URL(location) : undefined;
}

/** Signs in and trades the code. */
export async function signIn(simulator: EbaySimulator, account?: string, scope?: string): Promise<Reply> {
  const back = await consent(simulator, account, scope ? { scope } : {});
  return token(simulator, {
    grant_type: 'authorization_code',
    code: back?.searchParams.get('code') ?? '',
    redirect_uri: simulator.environment.EBAY_RU_NAME ?? '',
  });
}

/** Calls REST operations with a token. */
export class Client {
  readonly simulator: EbaySimulator;
  headers: Record<string, string>;

  constructor(simulator: EbaySimulator, accessToken: string) {
    this.simulator = simulator;
    this.headers = {
      authorization: `Bearer ${accessToken}`,
      'accept-language': 'en-US',
      'content-language': 'en-US',
    };
  }

  /** `path` begins with the host's prefix, such as `/api/sell/inventory/v1/offer`. */
  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const type: Record<string, string> =
      method === 'GET' || method === 'DELETE' ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${this.simulator.url}${path}`, {
      method,
      headers: { ...this.headers, ...type, ...headers },
      ...sent,
    });
    return reply(response);
  }

  get = (path: string, headers?: Record<string, string>) => this.call('GET', path, undefined, headers);
  post = (path: string, body?: unknown) => this.call('POST', path, body);
  put = (path: string, body: unknown) => this.call('PUT', path, body);
  delete = (path: string) => this.call('DELETE', path);

  /** Uploads a picture. */
  async upload(bytes: Buffer): Promise<Reply> {
    const form = new FormData();
    form.set('image', new Blob([new Uint8Array(bytes)]), 'photo.png');
    const { authorization = '' } = this.headers;
    const path = '/commerce/media/v1_beta/image/create_image_from_file';
    const { urls } = this.simulator;
    return reply(
      await fetch(`${urls.apim}${path}`, { method: 'POST', headers: { authorization }, body: form }),
    );
  }
}
