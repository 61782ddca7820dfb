import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../shared/user-error.ts';
import { PlatformCredential } from './platform-credential.entity.ts';

@ObjectType({ simpleResolvers: true })
export class BeginConnectionPayload {
  @Field(() => String, { nullable: true })
  authorizationUrl?: string | null;

  @Field(() => String, { nullable: true })
  state?: string | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true })
export class CredentialPayload {
  @Field(() => PlatformCredential, { nullable: true })
  credential?: PlatformCredential | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
