import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTime } from '../shared/scalars.ts';
import { UserError } from '../shared/user-error.ts';
import { ApiToken } from './api-token.entity.ts';
import { User } from './user.entity.ts';

@InputType({ description: 'A new user, who gets a shop.' })
export class RegisterInput {
  @Field(() => String, { description: 'Names the account; without regard to capitals.' })
  email!: string;

  @Field(() => String, { description: '8 to 72 bytes in UTF-8.' })
  password!: string;

  @Field(() => String, { nullable: true, description: 'Of the person.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Named after the e-mail address where it is left out. At most 80 characters.',
  })
  shopName?: string | null;
}

@InputType({ description: 'Who signs in.' })
export class LoginInput {
  @Field(() => String, { description: 'That of the account.' })
  email!: string;

  @Field(() => String, { description: 'That of the account.' })
  password!: string;
}

@InputType({ description: 'A new password.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'Proves that it is the owner who asks; WRONG_PASSWORD otherwise.' })
  currentPassword!: string;

  @Field(() => String, { description: '8 to 72 bytes in UTF-8.' })
  newPassword!: string;
}

@InputType({ description: 'A token for a program.' })
export class CreateApiTokenInput {
  @Field(() => String, { description: 'Tells the tokens apart for people.' })
  name!: string;

  @Field(() => [String], {
    description:
      'What it may do: items:read, items:write, postings:read, postings:write, shop:read, shop:write.',
  })
  scopes!: string[];

  @Field(() => DateTime, { nullable: true, description: 'Never expires where it is left out.' })
  expiresAt?: Date | null;
}

@ObjectType({
  description:
    'A browser gets the refresh token as an HttpOnly cookie; other clients ask for it in the payload.',
  simpleResolvers: true,
})
export class AuthPayload {
  @Field(() => User, { nullable: true, description: 'Who is signed in. Null where it was refused.' })
  user?: User | null;

  @Field(() => String, {
    nullable: true,
    description: 'Send it as Authorization: Bearer. Null where it was refused.',
  })
  accessToken?: string | null;

  @Field(() => DateTime, { nullable: true, description: '15 minutes after it was made.' })
  accessTokenExpiresAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Good for one refreshSession. Asking for this field gets it here instead of as a cookie.',
  })
  refreshToken?: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'The answer to making a token.' })
export class ApiTokenPayload {
  @Field(() => ApiToken, {
    nullable: true,
    description: 'The token, without its secret. Null where it was refused.',
  })
  apiToken?: ApiToken | null;

  @Field(() => String, { nullable: true, description: 'secret is shown this once.' })
  secret?: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true, description: 'The answer to ending a session or a token.' })
export class RevokePayload {
  @Field(() => ID, { nullable: true, description: 'What is ended. Null where it was refused.' })
  revokedId?: string | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty where it succeeded.' })
  userErrors!: UserError[];
}
