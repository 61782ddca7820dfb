import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../shared/page-info.ts';
import { InventoryItem } from './item.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'An item at its place in a list.' })
export class InventoryItemEdge {
  @Field(() => String, { description: 'Of this place, in this order.' })
  cursor!: string;

  @Field(() => InventoryItem, { description: 'The item.' })
  node!: InventoryItem;
}

@ObjectType({ simpleResolvers: true, description: 'A page of items.' })
export class InventoryItemConnection {
  @Field(() => [InventoryItemEdge], { description: 'The items with a cursor for each.' })
  edges!: InventoryItemEdge[];

  @Field(() => [InventoryItem], { description: 'The items without cursors.' })
  nodes!: InventoryItem[];

  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo!: PageInfo;

  @Field(() => Int, {
    description: 'How many items there are under the filter. Counted where it is asked for.',
  })
  totalCount!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Some of what changed, in the order in which it did.' })
export class ItemChangePage {
  @Field(() => [InventoryItem], { description: 'Items that were added or changed, as they are now.' })
  items!: InventoryItem[];

  @Field(() => [ID], { description: 'Items that were deleted.' })
  deletedIds!: string[];

  @Field(() => String, {
    description: 'Send it as after once this page is applied, and keep it for the next time.',
  })
  cursor!: string;

  @Field(() => Boolean, { description: 'True where the next page is there already.' })
  hasMore!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'How many items have a value.' })
export class FacetCount {
  @Field(() => String, { description: 'The value, as the filter takes it.' })
  value!: string;

  @Field(() => Int, { description: 'How many have it.' })
  count!: number;
}

@ObjectType({
  description:
    'Counts under the filter; each facet ignores its own part of the filter, so that the other choices stay visible.',
  simpleResolvers: true,
})
export class ItemFacets {
  @Field(() => Int, { description: 'How many items there are under the whole filter.' })
  total!: number;

  @Field(() => [FacetCount], { description: 'By status, the most frequent first.' })
  status!: FacetCount[];

  @Field(() => [FacetCount], { description: 'By category, the most frequent first.' })
  category!: FacetCount[];

  @Field(() => [FacetCount], { description: 'By condition, the most frequent first.' })
  condition!: FacetCount[];

  @Field(() => [FacetCount], {
    description: 'By the platforms on which they are live, the most frequent first.',
  })
  platform!: FacetCount[];

  @Field(() => [FacetCount], { description: 'By tag, the most frequent first.' })
  tags!: FacetCount[];
}
