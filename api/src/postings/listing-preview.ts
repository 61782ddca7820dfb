import { Field, ObjectType } from 'type-graphql';
import type { ListingProblem as Problem } from '../platforms/platform-adapter.ts';
import { Platform } from '../shared/enums.ts';
import { UserError } from '../shared/user-error.ts';

@ObjectType({ description: 'What a platform would refuse for certain.', simpleResolvers: true })
export class ListingProblem implements Problem {
  @Field(() => String, { description: 'Stable, in capitals, for instance TOO_LONG.' })
  code!: string;

  @Field(() => String, { description: 'A sentence for the seller: what is wrong and what to do.' })
  message!: string;

  @Field(() => String, { description: "The item's field, for instance title or details.aspects." })
  field!: string;
}

@ObjectType({ description: 'What a platform would get of an item now.', simpleResolvers: true })
export class ListingPreview {
  @Field(() => Platform, { description: 'Where it would be posted.' })
  platform!: Platform;

  @Field(() => String, {
    description:
      'Exactly what would be sent, as JSON, with the SHA-256 of a photo in the place of its address. Its shape is that of the platform.',
  })
  content!: string;

  @Field(() => [ListingProblem], { description: 'Empty where the platform may be tried.' })
  problems!: readonly ListingProblem[];
}

@ObjectType({ description: 'The answer to a look ahead.', simpleResolvers: true })
export class ListingPreviewPayload {
  @Field(() => ListingPreview, { nullable: true, description: 'Null where userErrors says why.' })
  preview?: ListingPreview | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}
