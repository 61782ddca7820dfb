import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Platform } from '../shared/enums.ts';
import { UserError } from '../shared/user-error.ts';
import { PlatformPosting } from './posting.entity.ts';

@InputType({ description: 'Which item is posted, and where.' })
export class PostItemInput {
  @Field(() => ID, { description: 'The item to post.' })
  itemId!: string;

  @Field(() => [Platform], { description: 'One at least (REQUIRED). Each counts once.' })
  platforms!: Platform[];
}

@ObjectType({
  description:
    'Postings that are up or on their way, and errors for each platform on which there can be none.',
  simpleResolvers: true,
})
export class PostingsPayload {
  @Field(() => [PlatformPosting], {
    description: 'As they are now, those that were up already included. Empty where it was refused.',
  })
  postings?: PlatformPosting[];

  @Field(() => [UserError], {
    description: 'Why it was refused, or what keeps it off a platform; empty where it is on its way to all.',
  })
  userErrors!: UserError[];
}

@ObjectType({ description: 'The answer to a wish for one posting.', simpleResolvers: true })
export class PostingPayload {
  @Field(() => PlatformPosting, {
    nullable: true,
    description: 'As it is now: workers do the rest. Null where it was refused.',
  })
  posting?: PlatformPosting | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}
