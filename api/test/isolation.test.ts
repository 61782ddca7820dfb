import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import sharp from 'sharp';
import { type EbaySimulator, startEbaySimulator } from '../../simulators/ebay/src/simulator.ts';
import { buildAppSchema } from '../src/app/schema.ts';
import type { GraphqlClient } from './support/graphql-client.ts';
import { createItem } from './support/items.ts';
import { startTestApp, type TestApp } from './support/test-app.ts';

/** What belongs to one shop: an id of each kind. */
interface Belongings {
  readonly item: string;
  readonly image: string;
  readonly otherImage: string;
  readonly otherItem: string;
  readonly posting: string;
  readonly sale: string;
  readonly session: string;
  readonly token: string;
}

/** Every field that takes an id: how it is asked, with whose belongings. */
const FIELDS: Record<string, (of: Belongings) => { query: string; variables?: object; file?: Blob }> = {
  item: (of) => ({
    query: `{ item(id: "${of.item}") { id title postings { id } images { id } sales { id } } }`,
  }),
  createItem: (of) => ({
    query: `mutation { createItem(input: { id: "${of.item}", title: "Taken over" }) { item { title } userErrors { code } } }`,
  }),
  updateItem: (of) => ({
    query: `mutation { updateItem(input: { id: "${of.item}", title: "Stolen" }) { item { id } conflict { id } userErrors { code message } } }`,
  }),
  deleteItem: (of) => ({
    query: `mutation { deleteItem(id: "${of.item}") { deletedId userErrors { code message } } }`,
  }),
  restoreItem: (of) => ({
    query: `mutation { restoreItem(id: "${of.item}") { item { id } userErrors { code message } } }`,
  }),
  bulkUpdateItems: (of) => ({
    query: `mutation { bulkUpdateItems(input: { ids: ["${of.item}"], status: SOLD }) { items { id } userErrors { code message } } }`,
  }),
  deleteItems: (of) => ({
    query: `mutation { deleteItems(ids: ["${of.item}"]) { items { id } userErrors { code message } } }`,
  }),
  restoreItems: (of) => ({
    query: `mutation { restoreItems(ids: ["${of.item}"]) { items { id } userErrors { code message } } }`,
  }),
  markSold: (of) => ({
    query: `mutation { markSold(input: { itemId: "${of.item}" }) { item { id } userErrors { code message } } }`,
  }),
  undoSale: (of) => ({
    query: `mutation { undoSale(id: "${of.sale}") { item { id } userErrors { code message } } }`,
  }),
  identifyItem: (of) => ({
    query: `mutation { identifyItem(itemId: "${of.item}") { aiData { id } userErrors { code message } } }`,
  }),
  uploadImage: (of) => ({
    query: `mutation ($input: UploadImageInput!, $file: Upload!) { uploadImage(input: $input, file: $file) { image { id } userErrors { code message } } }`,
    variables: { input: { itemId: of.item } },
    file: photo,
  }),
  replaceImage: (of) => ({
    query: `mutation ($input: ReplaceImageInput!, $file: Upload!) { replaceImage(input: $input, file: $file) { image { id } userErrors { code message } } }`,
    variables: { input: { id: of.image } },
    file: photo,
  }),
  reorderImages: (of) => ({
    query: `mutation { reorderImages(itemId: "${of.item}", imageIds: ["${of.otherImage}", "${of.image}"]) { images { id } userErrors { code message } } }`,
  }),
  moveImages: (of) => ({
    query: `mutation { moveImages(input: { itemId: "${of.item}", imageIds: ["${of.image}"], toItemId: "${of.otherItem}" }) { fromItem { id } toItem { id } userErrors { code message } } }`,
  }),
  deleteImage: (of) => ({
    query: `mutation { deleteImage(id: "${of.image}") { deletedId userErrors { code message } } }`,
  }),
  postItem: (of) => ({
    query: `mutation { postItem(input: { itemId: "${of.item}", platforms: [WEBSITE] }) { postings { id } userErrors { code message } } }`,
  }),
  endPosting: (of) => ({
    query: `mutation { endPosting(id: "${of.posting}") { posting { id } userErrors { code message } } }`,
  }),
  retryPosting: (of) => ({
    query: `mutation { retryPosting(id: "${of.posting}") { posting { id } userErrors { code message } } }`,
  }),
  listingPreview: (of) => ({
    query: `{ listingPreview(itemId: "${of.item}", platform: WEBSITE) { preview { content } userErrors { code message } } }`,
  }),
  ebayCategories: (of) => ({
    query: `{ ebayCategories(itemId: "${of.item}") { categories { name } userErrors { code message } } }`,
  }),
  saveEbayDetails: (of) => ({
    query: `mutation { saveEbayDetails(input: { itemId: "${of.item}", categoryId: "${CATEGORY}", categoryName: "Lamps", aspects: [] }) { item { id } userErrors { code message } } }`,
  }),
  shipSale: (of) => ({
    query: `mutation { shipSale(input: { saleId: "${of.sale}", carrier: "USPS", trackingNumber: "94001" }) { item { id } userErrors { code message } } }`,
  }),
  revokeSession: (of) => ({
    query: `mutation { revokeSession(id: "${of.session}") { revokedId userErrors { code message } } }`,
  }),
  revokeApiToken: (of) => ({
    query: `mutation { revokeApiToken(id: "${of.token}") { revokedId userErrors { code message } } }`,
  }),
};

/** Takes ids that belong to no shop: those that the client makes, and eBay's own. */
const OWN_IDS_ONLY = new Set(['refreshSession', 'chooseEbaySetup', 'ebayCategory']);

/** One that the simulator knows. */
const CATEGORY = '112581';

let simulator: EbaySimulator;
let photo: Blob;
let app: TestApp;
let schema: GraphQLSchema;
let owner: GraphqlClient;
let stranger: GraphqlClient;
let belongings: Belongings;

beforeAll(async () => {
  const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#864' } })
    .jpeg()
    .toBuffer();
  photo = new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' });
  simulator = await startEbaySimulator();
  app = await startTestApp({ environment: simulator.environment });
  schema = await buildAppSchema(app.app.resolvers);
  owner = await app.seller();
  stranger = await app.seller();
  belongings = await fillShop(owner);
});
afterAll(async () => {
  await app.stop();
  await simulator.close();
});

describe("another shop's id", () => {
  it('is asked of every field that takes one', () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const takers = roots.flatMap((root) => (root ? fieldsWithId(root) : []));
    expect(takers.filter((name) => !OWN_IDS_ONLY.has(name)).toSorted()).toEqual(
      Object.keys(FIELDS).toSorted(),
    );
  });

  it.each(Object.keys(FIELDS).filter((name) => name !== 'createItem'))(
    'answers %s like an id that nobody has',
    async (name) => {
      const before = await snapshot();
      const foreign = await ask(stranger, name, belongings);
      const nothing: Belongings = {
        item: randomUUID(),
        image: randomUUID(),
        otherImage: randomUUID(),
        otherItem: randomUUID(),
        posting: randomUUID(),
        sale: randomUUID(),
        session: randomUUID(),
        token: randomUUID(),
      };
      expect(foreign).toEqual(await ask(stranger, name, nothing));
      expect(JSON.stringify(foreign)).not.toMatch(/Owned|"id":"/);
      expect(await snapshot()).toEqual(before);
    },
  );

  it('can be the id of an item of another shop, and neither sees the other', async () => {
    const before = await snapshot();
    const { data } = await ask(stranger, 'createItem', belongings);
    expect(data.createItem).toEqual({ item: { title: 'Taken over' }, userErrors: [] });
    expect(await snapshot()).toEqual(before);
  });

  it('is in no list of a stranger', async () => {
    const lists = await stranger.data(`{
      items(filter: { search: "Owned" }) { nodes { id } totalCount }
      deleted: items(filter: { deleted: true }) { totalCount }
      itemChanges { items { title } deletedIds }
      itemFacets { tags { value } } sessions { id } apiTokens { id } credentials { id }
    }`);
    expect(lists.items.totalCount + lists.deleted.totalCount).toBe(0);
    expect(JSON.stringify(lists)).not.toMatch(/Owned/);
    expect(lists.sessions).toHaveLength(1);
    expect(lists.apiTokens).toEqual([]);
  });
});

async function ask(client: GraphqlClient, name: string, of: Belongings) {
  const make = FIELDS[name];
  if (!make) {
    throw new Error(`There is no request for ${name}.`);
  }
  const { query, variables = {}, file } = make(of);
  const answer = file
    ? await client.upload(query, variables, file, 'photo.jpg')
    : await client.send(query, variables);
  return { status: answer.status, data: answer.data, errors: answer.errors };
}

/** All that the owner has, as the owner sees it. */
const snapshot = () =>
  owner.data(`{
    items(first: 100) { nodes { id version title status deletedAt images { id position } postings { id status } sales { id } } }
    sessions { id } apiTokens { id }
  }`);

async function fillShop(client: GraphqlClient): Promise<Belongings> {
  const { id: item } = await createItem(client, {
    title: 'Owned lamp',
    tags: ['Owned'],
    status: 'ACTIVE',
    price: { amount: '5' },
    quantity: 2,
  });
  const { id: otherItem } = await createItem(client, { title: 'Owned shade' });
  const images = [];
  for (const background of ['#123', '#321']) {
    const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .jpeg()
      .toBuffer();
    const answer = await client.upload(
      `mutation ($input: UploadImageInput!, $file: Upload!) { uploadImage(input: $input, file: $file) { image { id } userErrors { message } } }`,
      { input: { itemId: item } },
      new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }),
      'photo.jpg',
    );
    images.push(answer.data.uploadImage.image.id);
  }
  const made = await client.data(`mutation {
    postItem(input: { itemId: "${item}", platforms: [WEBSITE] }) { postings { id } userErrors { message } }
    createApiToken(input: { name: "Tool", scopes: ["items:read"] }) { apiToken { id } }
    markSold(input: { itemId: "${item}", quantity: 1 }) { item { sales { id } } }
  }`);
  const { sessions } = await client.data('{ sessions { id } }');
  return {
    item,
    image: images[0],
    otherImage: images[1],
    otherItem,
    posting: made.postItem.postings[0].id,
    sale: made.markSold.item.sales[0].id,
    session: sessions[0].id,
    token: made.createApiToken.apiToken.id,
  };
}

/** The fields of a root type that take an id, directly or within an input. */
function fieldsWithId(root: GraphQLObjectType): string[] {
  return Object.values(root.getFields())
    .filter((field) => field.args.some((argument) => holdsId(argument.type)))
    .map((field) => field.name);
}

function holdsId(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).some((field) => holdsId(field.type));
  }
  return named.name === 'ID';
}
