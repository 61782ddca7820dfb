import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Platform } from '../shared/enums.ts';
import { UserError } from '../shared/user-error.ts';
import { PlatformPosting } from './posting.entity.ts';

@InputType()
export class PostItemInput {
  @Field(() => ID)
  itemId!: string;

  @Field(() => [Platform])
  platforms!: Platform[];
}

@ObjectType({ simpleResolvers: true })
export class PostingsPayload {
  @Field(() => [PlatformPosting])
  postings?: PlatformPosting[];

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true })
export class PostingPayload {
  @Field(() => PlatformPosting, { nullable: true })
  posting?: PlatformPosting | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
