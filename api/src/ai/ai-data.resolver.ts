import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { InventoryItem } from '../items/item.entity.ts';
import { broughtAlong } from '../items/item-companion.ts';
import type { LoaderDefinition } from '../shared/loader.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { answer } from '../shared/user-error.ts';
import { aiDataCompanion } from './ai-data.companion.ts';
import { AiData } from './ai-data.entity.ts';
import { AiDataPayload } from './ai-data.inputs.ts';
import type { IdentifyItemCommand } from './identify-item.command.ts';

@Resolver(() => InventoryItem)
export class AiDataResolver {
  constructor(
    private readonly identify: IdentifyItemCommand,
    private readonly aiDataOfItem: LoaderDefinition<AiData | null>,
  ) {}

  @FieldResolver(() => AiData, {
    nullable: true,
    description: 'What was last recognised. Null before identifyItem has succeeded.',
  })
  aiData(
    @Root() item: InventoryItem,
    @Ctx() context: RequestContext,
  ): AiData | null | Promise<AiData | null> {
    const brought = broughtAlong(item, aiDataCompanion);
    return brought === undefined ? context.loaders.load(this.aiDataOfItem, item.id) : brought;
  }

  @Authorized('items:write')
  @Mutation(() => AiDataPayload, {
    description:
      'Recognises an item from its photos, which takes some seconds. Refuses NOT_FOUND, NO_PHOTOS, RECOGNISER_NOT_CONFIGURED and RECOGNITION_FAILED.',
  })
  identifyItem(
    @Arg('itemId', () => ID, { description: 'The item to look at.' }) itemId: string,
    @Ctx() context: RequestContext,
  ): Promise<AiDataPayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ aiData: await this.identify.execute(shopId, itemId) }));
  }
}
