import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Where a page of a list stands.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True where more follows after endCursor.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True where more precedes startCursor.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Of the first entry; send it as before. Null on an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the last entry; send it as after. Null on an empty page.',
  })
  endCursor!: string | null;
}
