import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../shared/user-error.ts';
import { AiData } from './ai-data.entity.ts';

@ObjectType({ simpleResolvers: true })
export class AiDataPayload {
  @Field(() => AiData, { nullable: true })
  aiData?: AiData | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
