import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../shared/page-info.ts';
import { InventoryItem } from './item.entity.ts';

@ObjectType({ simpleResolvers: true })
export class InventoryItemEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => InventoryItem)
  node!: InventoryItem;
}

@ObjectType({ simpleResolvers: true })
export class InventoryItemConnection {
  @Field(() => [InventoryItemEdge])
  edges!: InventoryItemEdge[];

  @Field(() => [InventoryItem])
  nodes!: InventoryItem[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ simpleResolvers: true })
export class ItemChangePage {
  @Field(() => [InventoryItem])
  items!: InventoryItem[];

  @Field(() => [ID])
  deletedIds!: string[];

  @Field(() => String)
  cursor!: string;

  @Field(() => Boolean)
  hasMore!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class FacetCount {
  @Field(() => String)
  value!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({
  description:
    'Counts under the filter; each facet ignores its own part of the filter, so that the other choices stay visible.',
  simpleResolvers: true,
})
export class ItemFacets {
  @Field(() => Int)
  total!: number;

  @Field(() => [FacetCount])
  status!: FacetCount[];

  @Field(() => [FacetCount])
  category!: FacetCount[];

  @Field(() => [FacetCount])
  condition!: FacetCount[];

  @Field(() => [FacetCount])
  platform!: FacetCount[];

  @Field(() => [FacetCount])
  tags!: FacetCount[];
}
