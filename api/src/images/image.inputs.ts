import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { InventoryItem } from '../items/item.entity.ts';
import { UserError } from '../shared/user-error.ts';
import { InventoryImage } from './image.entity.ts';

@InputType({ description: 'Where an uploaded photo goes.' })
export class UploadImageInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Client-made UUID. Sending the same one again returns the image that it made.',
  })
  id?: string | null;

  @Field(() => ID, { description: 'The item that gets the photo; at most 24 are taken.' })
  itemId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place, from 0; what stands there moves on. The end where it is left out.',
  })
  position?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Hex, of the bytes that are sent. Where others arrive: HASH_MISMATCH, and nothing is changed.',
  })
  sha256?: string | null;
}

@InputType({ description: 'Which photo an uploaded one replaces.' })
export class ReplaceImageInput {
  @Field(() => ID, { description: 'The image whose place the new one takes.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Client-made UUID of the new image.' })
  newId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Hex, of the bytes that are sent. Where others arrive: HASH_MISMATCH, and nothing is changed.',
  })
  sha256?: string | null;
}

@InputType({ description: 'Which photos go to which other item.' })
export class MoveImagesInput {
  @Field(() => ID, { description: 'The item that has the photos.' })
  itemId!: string;

  @Field(() => [ID], {
    description: 'The photos, in the order that they get. Those that the other item has already stay there.',
  })
  imageIds!: string[];

  @Field(() => ID, { description: 'The item that gets them; at most 24 are taken.' })
  toItemId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The place of the first of them, from 0; what stands there moves on. The end where it is left out.',
  })
  position?: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'The answer to an upload.' })
export class ImagePayload {
  @Field(() => InventoryImage, {
    nullable: true,
    description: 'The image that is there now. Null where it was refused.',
  })
  image?: InventoryImage | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'The answer to a new order.' })
export class ImagesPayload {
  @Field(() => [InventoryImage], {
    description: 'All photos of the item in their order. Empty where it was refused.',
  })
  images?: InventoryImage[];

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'The answer to the move of photos.' })
export class MoveImagesPayload {
  @Field(() => InventoryItem, {
    nullable: true,
    description: 'The item that had the photos, as it now is. Null where it was refused.',
  })
  fromItem?: InventoryItem | null;

  @Field(() => InventoryItem, {
    nullable: true,
    description: 'The item that has them now. Null where it was refused.',
  })
  toItem?: InventoryItem | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'The answer to the deletion of a photo.' })
export class DeleteImagePayload {
  @Field(() => ID, { nullable: true, description: 'The image that is gone. Null where it was refused.' })
  deletedId?: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}
