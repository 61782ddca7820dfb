import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { wantsField } from '../shared/selection.ts';
import { ItemFilter, ItemOrder } from './item-filter.inputs.ts';
import type { ItemListService } from './item-list.service.ts';
import { InventoryItemConnection, ItemChangePage, ItemFacets } from './item-list.types.ts';

@Resolver()
export class ItemListResolver {
  constructor(private readonly lists: ItemListService) {}

  @Authorized('items:read')
  @Query(() => InventoryItemConnection, { description: 'first is at most 100.' })
  items(
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('last', () => Int, { nullable: true }) last: number | null,
    @Arg('before', () => String, { nullable: true }) before: string | null,
    @Arg('filter', () => ItemFilter, { nullable: true }) filter: ItemFilter | null,
    @Arg('orderBy', () => ItemOrder, { nullable: true }) orderBy: ItemOrder | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InventoryItemConnection> {
    const { shopId } = requireViewer(context);
    const page = { first, after, last, before };
    return this.lists.items(shopId, filter, orderBy, page, (path) => wantsField(info, path));
  }

  @Authorized('items:read')
  @Query(() => ItemFacets)
  itemFacets(
    @Arg('filter', () => ItemFilter, { nullable: true }) filter: ItemFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<ItemFacets> {
    return this.lists.facets(requireViewer(context).shopId, filter);
  }

  @Authorized('items:read')
  @Query(() => ItemChangePage, {
    description: 'Everything that changed since a cursor, deletions included: how a device catches up.',
  })
  itemChanges(
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 200 }) first: number | null,
    @Ctx() context: RequestContext,
  ): Promise<ItemChangePage> {
    return this.lists.changes(requireViewer(context).shopId, after, first ?? 200);
  }
}
