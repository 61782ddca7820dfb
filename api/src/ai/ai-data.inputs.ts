import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../shared/user-error.ts';
import { AiData } from './ai-data.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'The answer to a recognition.' })
export class AiDataPayload {
  @Field(() => AiData, { nullable: true, description: 'What was recognised. Null where it was refused.' })
  aiData?: AiData | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}
