import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../shared/user-error.ts';
import { InventoryImage } from './image.entity.ts';

@InputType()
export class UploadImageInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => ID)
  itemId!: string;

  @Field(() => Int, { nullable: true })
  position?: number | null;

  @Field(() => String, { nullable: true })
  sha256?: string | null;
}

@InputType()
export class ReplaceImageInput {
  @Field(() => ID, { description: 'The image whose place the new one takes.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Client-made UUID of the new image.' })
  newId?: string | null;

  @Field(() => String, { nullable: true })
  sha256?: string | null;
}

@ObjectType({ simpleResolvers: true })
export class ImagePayload {
  @Field(() => InventoryImage, { nullable: true })
  image?: InventoryImage | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true })
export class ImagesPayload {
  @Field(() => [InventoryImage])
  images?: InventoryImage[];

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true })
export class DeleteImagePayload {
  @Field(() => ID, { nullable: true })
  deletedId?: string | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
