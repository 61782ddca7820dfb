import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { type FileUpload, Upload } from '../infra/http/upload-scalar.ts';
import { type RequestContext, requireViewer } from '../shared/request-context.ts';
import { answer } from '../shared/user-error.ts';
import { InventoryImage } from './image.entity.ts';
import {
  DeleteImagePayload,
  ImagePayload,
  ImagesPayload,
  ReplaceImageInput,
  UploadImageInput,
} from './image.inputs.ts';
import type { ImageService } from './image.service.ts';
import { ImageSize } from './image-size.ts';
import type { UploadImageCommand } from './image-upload.command.ts';
import type { PhotoAddress } from './photo-address.ts';
import { photoName } from './photo-name.ts';

@Resolver(() => InventoryImage)
export class ImageResolver {
  constructor(
    private readonly uploads: UploadImageCommand,
    private readonly images: ImageService,
    private readonly address: PhotoAddress,
  ) {}

  @FieldResolver(() => String, {
    description:
      'Signed and expiring; the address stays the same for at least a day, so that it can be cached.',
  })
  url(
    @Root() image: InventoryImage,
    @Arg('size', () => ImageSize, { nullable: true, defaultValue: ImageSize.MEDIUM }) size: ImageSize | null,
    @Ctx() context: RequestContext,
  ): string {
    const name = photoName(size ?? ImageSize.MEDIUM, image.originalFormat);
    return context.origin + this.address.path({ shopId: image.shopId, sha256: image.sha256, name });
  }

  @Authorized('items:write')
  @Mutation(() => ImagePayload)
  uploadImage(
    @Arg('input', () => UploadImageInput) input: UploadImageInput,
    @Arg('file', () => Upload) file: Promise<FileUpload>,
    @Ctx() context: RequestContext,
  ): Promise<ImagePayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ image: await this.uploads.upload(shopId, input, file) }));
  }

  @Authorized('items:write')
  @Mutation(() => ImagePayload)
  replaceImage(
    @Arg('input', () => ReplaceImageInput) input: ReplaceImageInput,
    @Arg('file', () => Upload) file: Promise<FileUpload>,
    @Ctx() context: RequestContext,
  ): Promise<ImagePayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ image: await this.uploads.replace(shopId, input, file) }));
  }

  @Authorized('items:write')
  @Mutation(() => ImagesPayload)
  async reorderImages(
    @Arg('itemId', () => ID) itemId: string,
    @Arg('imageIds', () => [ID]) imageIds: string[],
    @Ctx() context: RequestContext,
  ): Promise<ImagesPayload> {
    const { shopId } = requireViewer(context);
    const payload = await answer(async () => ({
      images: await this.images.reorder(shopId, itemId, imageIds),
    }));
    return { ...payload, images: payload.images ?? [] };
  }

  @Authorized('items:write')
  @Mutation(() => DeleteImagePayload)
  deleteImage(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<DeleteImagePayload> {
    const { shopId } = requireViewer(context);
    return answer(async () => ({ deletedId: (await this.images.delete(shopId, id)).id }));
  }
}
