import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTime } from '../shared/scalars.ts';
import { UserError } from '../shared/user-error.ts';
import { ApiToken } from './api-token.entity.ts';
import { User } from './user.entity.ts';

@InputType()
export class RegisterInput {
  @Field(() => String)
  email!: string;

  @Field(() => String, { description: '8 to 72 bytes in UTF-8.' })
  password!: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  shopName?: string | null;
}

@InputType()
export class LoginInput {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  password!: string;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String)
  currentPassword!: string;

  @Field(() => String)
  newPassword!: string;
}

@InputType()
export class CreateApiTokenInput {
  @Field(() => String)
  name!: string;

  @Field(() => [String])
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
  @Field(() => User, { nullable: true })
  user?: User | null;

  @Field(() => String, { nullable: true })
  accessToken?: string | null;

  @Field(() => DateTime, { nullable: true })
  accessTokenExpiresAt?: Date | null;

  @Field(() => String, { nullable: true })
  refreshToken?: string | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true })
export class ApiTokenPayload {
  @Field(() => ApiToken, { nullable: true })
  apiToken?: ApiToken | null;

  @Field(() => String, { nullable: true, description: 'secret is shown this once.' })
  secret?: string | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}

@ObjectType({ simpleResolvers: true })
export class RevokePayload {
  @Field(() => ID, { nullable: true })
  revokedId?: string | null;

  @Field(() => [UserError])
  userErrors!: UserError[];
}
