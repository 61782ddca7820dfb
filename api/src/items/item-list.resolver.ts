import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Authorized, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { plannedField } from '../shared/planned-field.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { wantsField } from '../shared/selection.ts';
import { ItemFilter, ItemOrder } from './item-filter.inputs.ts';
import type { ItemListService } from './item-list.service.ts';
import { InventoryItemConnection, ItemChangePage, ItemFacets } from './item-list.types.ts';
import type { ItemTexts } from './item-text.ts';

@Resolver()
export class ItemListResolver {
  constructor(
    private readonly lists: ItemListService,
    private readonly texts: ItemTexts,
  ) {}

  @Authorized('items:read')
  @Query(() => InventoryItemConnection, { description: 'first is at most 100.' })
  items(
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'How many from the start, or after a cursor; at most 100.',
    })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The endCursor of the page before, in the same order.',
    })
    after: string | null,
    @Arg('last', () => Int, {
      nullable: true,
      description: 'How many from the end, or before a cursor; at most 100.',
    })
    last: number | null,
    @Arg('before', () => String, {
      nullable: true,
      description: 'The startCursor of the page after, in the same order.',
    })
    before: string | null,
    @Arg('filter', () => ItemFilter, {
      nullable: true,
      description: 'Which items; all living ones where it is left out.',
    })
    filter: ItemFilter | null,
    @Arg('orderBy', () => ItemOrder, {
      nullable: true,
      description: 'The last change first where it is left out; under a search, the best answer first.',
    })
    orderBy: ItemOrder | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InventoryItemConnection> {
    const viewer = requireViewer(context);
    const page = { first, after, last, before };
    return this.lists.items(viewer.shopId, filter, orderBy, page, {
      asks: (path) => wantsField(info, path),
      text: this.texts.of(plannedField(info), viewer),
    });
  }

  @Authorized('items:read')
  @Query(() => ItemFacets, { description: 'Counts of items by what they can be filtered by.' })
  itemFacets(
    @Arg('filter', () => ItemFilter, {
      nullable: true,
      description: 'Which items; all living ones where it is left out.',
    })
    filter: ItemFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<ItemFacets> {
    return this.lists.facets(requireViewer(context).shopId, filter);
  }

  @Authorized('items:read')
  @Query(() => ItemChangePage, {
    description: 'Everything that changed since a cursor, deletions included: how a device catches up.',
  })
  itemChanges(
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor of the page before. Everything that lives where it is left out.',
    })
    after: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 200, description: 'At most 500.' }) first:
      | number
      | null,
    @Ctx() context: RequestContext,
  ): Promise<ItemChangePage> {
    return this.lists.changes(requireViewer(context).shopId, after, first ?? 200);
  }
}
