import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../shared/user-error.ts';
import { PlatformCredential } from './platform-credential.entity.ts';

@ObjectType({ description: 'The answer to the beginning of a connection.', simpleResolvers: true })
export class BeginConnectionPayload {
  @Field(() => String, {
    nullable: true,
    description:
      "The platform's page of consent, to which the seller is sent (RFC 6749, 4.1.1). Null where it was refused.",
  })
  authorizationUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the seller has to come back with, so that nobody forges the return (RFC 6749, 10.12). Null where it was refused.',
  })
  state?: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}

@ObjectType({
  description: 'The answer to connecting an account, or to letting go of it.',
  simpleResolvers: true,
})
export class CredentialPayload {
  @Field(() => PlatformCredential, {
    nullable: true,
    description: 'The connection as it is now. Null where it was refused.',
  })
  credential?: PlatformCredential | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}
