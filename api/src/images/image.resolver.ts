import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { COMMAND_ID } from '../commands/command-id.ts';
import { type FileUpload, Upload } from '../infra/http/upload-scalar.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { answer } from '../shared/user-error.ts';
import { InventoryImage } from './image.entity.ts';
import {
  DeleteImagePayload,
  ImagePayload,
  ImagesPayload,
  MoveImagesInput,
  MoveImagesPayload,
  ReplaceImageInput,
  UploadImageInput,
} from './image.inputs.ts';
import type { ImageService } from './image.service.ts';
import type { imageAnswers } from './image-answers.ts';
import type { MoveImagesCommand } from './image-move.command.ts';
import { ImageSize } from './image-size.ts';
import type { UploadImageCommand } from './image-upload.command.ts';
import type { PhotoAddress } from './photo-address.ts';
import { photoName } from './photo-name.ts';

@Resolver(() => InventoryImage)
export class ImageResolver {
  constructor(
    private readonly uploads: UploadImageCommand,
    private readonly images: ImageService,
    private readonly moves: MoveImagesCommand,
    private readonly address: PhotoAddress,
    private readonly answers: ReturnType<typeof imageAnswers>,
  ) {}

  @FieldResolver(() => String, {
    description:
      'Signed and expiring; the address stays the same for at least a day, so that it can be cached.',
  })
  url(
    @Root() image: InventoryImage,
    @Arg('size', () => ImageSize, {
      nullable: true,
      defaultValue: ImageSize.MEDIUM,
      description: 'How large; an image is never enlarged.',
    })
    size: ImageSize | null,
    @Ctx() context: RequestContext,
  ): string {
    const name = photoName(size ?? ImageSize.MEDIUM, image.originalFormat);
    return context.origin + this.address.path({ shopId: image.shopId, sha256: image.sha256, name });
  }

  @Authorized('items:write')
  @Mutation(() => ImagePayload, {
    description:
      'Adds a photo to an item; safe to repeat. Refuses NOT_FOUND, TOO_MANY_IMAGES, ID_TAKEN, HASH_MISMATCH, STORAGE_FULL and files that are no photo to be taken.',
  })
  uploadImage(
    @Arg('input', () => UploadImageInput, { description: 'Where it goes.' }) input: UploadImageInput,
    @Arg('file', () => Upload, { description: 'A JPEG, PNG, WebP, AVIF or HEIC file.' })
    file: Promise<FileUpload>,
    @Ctx() context: RequestContext,
  ): Promise<ImagePayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ image: await this.uploads.upload(shopId, input, file) }));
  }

  @Authorized('items:write')
  @Mutation(() => ImagePayload, {
    description: 'Puts a new photo in the place of another, at once. Refuses as uploadImage does.',
  })
  replaceImage(
    @Arg('input', () => ReplaceImageInput, { description: 'Which photo it replaces.' })
    input: ReplaceImageInput,
    @Arg('file', () => Upload, { description: 'A JPEG, PNG, WebP, AVIF or HEIC file.' })
    file: Promise<FileUpload>,
    @Ctx() context: RequestContext,
  ): Promise<ImagePayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ image: await this.uploads.replace(shopId, input, file) }));
  }

  @Authorized('items:write')
  @Mutation(() => ImagesPayload, {
    description:
      'Puts the photos of an item in a new order. Refuses NOT_FOUND, and IMAGES_CHANGED where the list is not what the item has.',
  })
  async reorderImages(
    @Arg('itemId', () => ID, { description: 'The item.' }) itemId: string,
    @Arg('imageIds', () => [ID], { description: 'All of its photos, in the new order.' }) imageIds: string[],
    @Arg('commandId', () => ID, { nullable: true, description: COMMAND_ID }) commandId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ImagesPayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: commandId, kind: 'reorderImages', input: { itemId, imageIds } };
    return answer<Omit<ImagesPayload, 'userErrors'>>(
      async () => ({
        images: await this.answers.onceForOrder(command, (guard) =>
          this.images.reorder(shopId, itemId, imageIds, guard),
        ),
      }),
      { images: [] },
    );
  }

  @Authorized('items:write')
  @Mutation(() => MoveImagesPayload, {
    description:
      'Gives photos of one item to another, all of them or none. Refuses NOT_FOUND, SAME_ITEM, TOO_MANY_IMAGES, and IMAGES_CHANGED where neither item has one of them.',
  })
  moveImages(
    @Arg('input', () => MoveImagesInput, { description: 'Which photos, and where to.' })
    input: MoveImagesInput,
    @Arg('commandId', () => ID, { nullable: true, description: COMMAND_ID }) commandId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<MoveImagesPayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: commandId, kind: 'moveImages', input };
    return answer<Omit<MoveImagesPayload, 'userErrors'>>(() =>
      this.answers.onceForMove(command, (guard) => this.moves.move(shopId, input, guard)),
    );
  }

  @Authorized('items:write')
  @Mutation(() => DeleteImagePayload, {
    description: 'Removes a photo from its item for good. Refuses NOT_FOUND.',
  })
  deleteImage(
    @Arg('id', () => ID, { description: 'The image to remove.' }) id: string,
    @Arg('commandId', () => ID, { nullable: true, description: COMMAND_ID }) commandId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<DeleteImagePayload> {
    const { shopId } = requireViewer(context);
    const command = { shopId, id: commandId, kind: 'deleteImage', input: { id } };
    const { onceForDeletion } = this.answers;
    return answer(async () => ({
      deletedId: (await onceForDeletion(command, (guard) => this.images.delete(shopId, id, guard))).id,
    }));
  }
}
