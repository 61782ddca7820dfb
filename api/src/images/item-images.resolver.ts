import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { InventoryItem } from '../items/item.entity.ts';
import { broughtAlong } from '../items/item-companion.ts';
import type { LoaderDefinition } from '../shared/loader.ts';
import type { RequestContext } from '../shared/request-context.ts';
import { coverCompanion, imagesCompanion } from './image.companion.ts';
import { InventoryImage } from './image.entity.ts';

/** What this feature adds to an item. */
@Resolver(() => InventoryItem)
export class ItemImagesResolver {
  constructor(
    private readonly imagesOfItem: LoaderDefinition<InventoryImage[]>,
    private readonly coverOfItem: LoaderDefinition<InventoryImage | null>,
  ) {}

  @FieldResolver(() => [InventoryImage], {
    description: 'Its photos in their order; the first is the cover.',
  })
  images(
    @Root() item: InventoryItem,
    @Ctx() context: RequestContext,
  ): InventoryImage[] | Promise<InventoryImage[]> {
    return broughtAlong(item, imagesCompanion) ?? context.loaders.load(this.imagesOfItem, item.id);
  }

  @FieldResolver(() => InventoryImage, { nullable: true, description: 'The first image.' })
  coverImage(
    @Root() item: InventoryItem,
    @Ctx() context: RequestContext,
  ): InventoryImage | null | Promise<InventoryImage | null> {
    const brought = broughtAlong(item, coverCompanion);
    return brought === undefined ? context.loaders.load(this.coverOfItem, item.id) : brought;
  }
}
