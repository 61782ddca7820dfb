import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { v7 } from 'uuid';
import {
  type Recogniser,
  type RecogniserRequest,
  type Recognition,
  RecognitionFailure,
} from '../src/ai/recogniser.ts';
import { ItemCondition } from '../src/shared/enums.ts';
import type { GraphqlClient } from './support/graphql-client.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

const AI_DATA = `aiData { id recognizedItem confidence suggestedTitle suggestedDescription
  suggestedPrice { amount currencyCode } marketPrice { amount currencyCode } category condition brand model
  attributes { name values } similarItems { title price { amount currencyCode } url sold source } provider createdAt }`;
const IDENTIFY = `mutation ($itemId: ID!) { identifyItem(itemId: $itemId) {
  ${AI_DATA} userErrors { code message field retryable } } }`;
const CREATE = 'mutation ($input: CreateItemInput!) { createItem(input: $input) { item { id } } }';
const UPLOAD = `mutation ($input: UploadImageInput!, $file: Upload!) { uploadImage(input: $input, file: $file) {
  image { sha256 } userErrors { code } } }`;
const READ = `query ($id: ID!) { item(id: $id) { title description price { amount } condition brand version ${AI_DATA} } }`;

/** Answers what a test tells it to, and remembers what it was shown. */
class FakeRecogniser implements Recogniser {
  readonly provider = 'fake';
  readonly requests: RecogniserRequest[] = [];
  answer: () => Promise<Recognition> = async () => ({});

  recognise(request: RecogniserRequest): Promise<Recognition> {
    this.requests.push(request);
    return this.answer();
  }
}

let app: TestApp;
let seller: GraphqlClient;
let fake: FakeRecogniser;

beforeAll(async () => {
  app = await startTestApp();
  seller = await app.seller();
});
afterAll(() => app.stop());
beforeEach(() => {
  fake = new FakeRecogniser();
  app.app.recognition.recogniser = fake;
});

async function createItem(photos = 1, fields: object = {}): Promise<string> {
  const input = {
    title: 'lamp',
    notes: 'from aunt Vera',
    storageLocation: 'B7',
    cost: { amount: '3.33' },
    ...fields,
  };
  const id = (await seller.data(CREATE, { input })).createItem.item.id;
  for (let shade = 0; shade < photos; shade++) {
    const background = { r: shade * 20, g: 90, b: 40 };
    const jpeg = await sharp({ create: { width: 64, height: 48, channels: 3, background } })
      .jpeg()
      .toBuffer();
    const file = new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' });
    const { data } = await seller.upload(UPLOAD, { input: { itemId: id } }, file, 'lamp.jpg');
    expect(data.uploadImage.userErrors).toEqual([]);
  }
  return id;
}

const identify = async (itemId: string, client = seller) =>
  (await client.data(IDENTIFY, { itemId })).identifyItem;
const read = async (id: string) => (await seller.data(READ, { id })).item;
const codes = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);

const beliefs: Recognition = {
  recognizedItem: 'Brass banker lamp',
  confidence: 0.82,
  suggestedTitle: 'Brass Banker Lamp, green glass',
  suggestedDescription: 'A lamp.',
  suggestedPrice: { amount: '45', currencyCode: 'USD' },
  marketPrice: { amount: '52.5', currencyCode: 'USD' },
  category: 'Lamps',
  condition: ItemCondition.GOOD,
  brand: 'Emeralite',
  model: '8734',
  attributes: [{ name: 'Colour', values: ['green', 'brass'] }],
  similarItems: [
    {
      title: 'Emeralite lamp',
      price: { amount: '60.00', currencyCode: 'EUR' },
      url: 'https://example.com/1',
      sold: true,
      source: 'eBay',
    },
  ],
};

describe('identifyItem', () => {
  it('says what to do where the server has no recogniser, and makes nothing up', async () => {
    app.app.recognition.recogniser = null;
    const itemId = await createItem();
    const { aiData, userErrors } = await identify(itemId);
    expect(aiData).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'RECOGNISER_NOT_CONFIGURED', retryable: false }]);
    expect(userErrors[0].message).toMatch(/key of their own/);
    expect((await read(itemId)).aiData).toBeNull();
  });

  it('keeps the beliefs beside what the seller wrote', async () => {
    fake.answer = async () => beliefs;
    const itemId = await createItem();
    const before = await read(itemId);
    const { aiData, userErrors } = await identify(itemId);
    expect(userErrors).toEqual([]);
    expect(aiData).toMatchObject({
      ...beliefs,
      suggestedPrice: { amount: '45.00', currencyCode: 'USD' },
      marketPrice: { amount: '52.50', currencyCode: 'USD' },
      provider: 'fake',
    });
    expect(await read(itemId)).toEqual({ ...before, aiData });
    const { items } = await seller.data(`{ items(first: 50) { nodes { id ${AI_DATA} } } }`);
    expect(items.nodes).toContainEqual({ id: itemId, aiData });
  });

  it('shows the photos in order, and of the words only those that describe the thing', async () => {
    const itemId = await createItem(3, { brand: 'Emeralite', price: { amount: '99.01' } });
    await identify(itemId);
    const [request] = fake.requests;
    expect(request?.words).toMatchObject({ title: 'lamp', brand: 'Emeralite' });
    expect(JSON.stringify(request)).not.toMatch(/Vera|B7|3\.33|333|99/);
    expect(request?.currencyCode).toBe('USD');
    expect(request?.photos).toHaveLength(3);
    const reds = [];
    for (const photo of request?.photos ?? []) {
      expect(photo.contentType).toBe('image/jpeg');
      const { format } = await sharp(await photo.read()).metadata();
      expect(format).toBe('jpeg');
      const { channels } = await sharp(await photo.read()).stats();
      reds.push(Math.round((channels[0]?.mean ?? 0) / 20));
    }
    expect(reds).toEqual([0, 1, 2]);
  });

  it('gives the newest beliefs and keeps the older', async () => {
    const itemId = await createItem();
    fake.answer = async () => ({ recognizedItem: 'A vase' });
    await identify(itemId);
    fake.answer = async () => ({ recognizedItem: 'A lamp' });
    await identify(itemId);
    expect((await read(itemId)).aiData).toMatchObject({ recognizedItem: 'A lamp', confidence: null });
    const rows = await app.foundation.database.query<object[]>('SELECT FROM ai_data WHERE item_id = $1', [
      itemId,
    ]);
    expect(rows).toHaveLength(2);
  });

  it('reaches devices that catch up', async () => {
    const itemId = await createItem();
    const { itemChanges } = await seller.data('{ itemChanges { cursor } }');
    await identify(itemId);
    const later = await seller.data(
      'query ($after: String) { itemChanges(after: $after) { items { id } } }',
      {
        after: itemChanges.cursor,
      },
    );
    expect(later.itemChanges.items).toEqual([{ id: itemId }]);
  });

  it('refuses an item without photos', async () => {
    expect(await identify(await createItem(0))).toMatchObject({
      aiData: null,
      userErrors: [{ code: 'NO_PHOTOS', field: ['itemId'] }],
    });
    expect(fake.requests).toEqual([]);
  });

  it('finds nothing unknown, deleted or of another shop', async () => {
    const itemId = await createItem();
    const unknown = await identify(v7());
    expect(codes(unknown)).toEqual(['NOT_FOUND']);
    expect(await identify(itemId, await app.seller())).toEqual(unknown);
    await seller.data('mutation ($id: ID!) { deleteItem(id: $id) { deletedId } }', { id: itemId });
    expect(await identify(itemId)).toEqual(unknown);
    expect(fake.requests).toEqual([]);
  });

  it('gives the words of a recogniser that cannot answer, and stores nothing', async () => {
    const itemId = await createItem();
    fake.answer = () => Promise.reject(new RecognitionFailure('The service is busy. Try again later.', true));
    expect(await identify(itemId)).toMatchObject({
      aiData: null,
      userErrors: [
        { code: 'RECOGNITION_FAILED', message: 'The service is busy. Try again later.', retryable: true },
      ],
    });
    fake.answer = () => Promise.reject(new Error('key sk-canary was refused'));
    const answer = await seller.send(IDENTIFY, { itemId });
    expect(JSON.stringify(answer.errors)).not.toMatch(/canary/);
    expect((await read(itemId)).aiData).toBeNull();
  });

  it('drops what makes no sense and cuts what is too long', async () => {
    const nonsense = {
      recognizedItem: ' \u0000 ',
      confidence: 7,
      suggestedTitle: 'x'.repeat(500),
      suggestedPrice: { amount: '45', currencyCode: 'EUR' },
      marketPrice: { amount: '-1', currencyCode: 'USD' },
      condition: 'MINT',
      attributes: [
        { name: '', values: ['a'] },
        { name: 'Size', values: ['', ' L '] },
      ],
      similarItems: [
        {
          title: 'a',
          price: { amount: '1', currencyCode: 'USD' },
          url: 'javascript:alert(1)',
          sold: false,
          source: 's',
        },
        { title: 'b', price: { amount: '1e9', currencyCode: 'USD' }, sold: false, source: 's' },
        { title: 'c', price: { amount: '1', currencyCode: 'XXXX' }, sold: false, source: 's' },
      ],
    } as unknown as Recognition;
    fake.answer = async () => nonsense;
    const { aiData } = await identify(await createItem());
    expect(aiData).toMatchObject({
      recognizedItem: null,
      confidence: null,
      suggestedTitle: 'x'.repeat(200),
      suggestedPrice: null,
      marketPrice: null,
      condition: null,
      attributes: [{ name: 'Size', values: ['L'] }],
      similarItems: [{ title: 'a', url: null }],
    });
  });

  it('needs a token that may write items', async () => {
    const { createApiToken } = await seller.data(
      'mutation { createApiToken(input: { name: "reads", scopes: ["items:read"] }) { secret } }',
    );
    const itemId = await createItem();
    const answer = await seller.withToken(createApiToken.secret).send(IDENTIFY, { itemId });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
