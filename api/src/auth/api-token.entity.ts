import { Field, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Node } from '../shared/node.ts';
import type { Scope } from '../shared/request-context.ts';
import { DateTime } from '../shared/scalars.ts';
import { User } from './user.entity.ts';

/** A key for a partner's tool: scoped, expiring, revocable. Only the hash of its secret is kept. */
@ObjectType({ implements: Node, simpleResolvers: true, description: 'Lets a program act for the shop.' })
@Entity('api_tokens')
export class ApiToken extends Node {
  @PrimaryColumn('uuid')
  declare id: string;

  @Index('api_tokens_shop_id')
  @Column('uuid', { name: 'shop_id' })
  shopId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id' })
  user?: User;

  @Field(() => String, { description: 'Tells the tokens apart for people.' })
  @Column('text')
  name!: string;

  @Field(() => [String], { description: 'What it may do, for instance items:read.' })
  @Column('text', { array: true })
  scopes!: Scope[];

  @Index('api_tokens_secret_hash_key', { unique: true })
  @Column('bytea', { name: 'secret_hash' })
  secretHash!: Buffer;

  @Field(() => DateTime, { nullable: true, description: 'About when it was last used. Null: never.' })
  @Column({ type: 'timestamptz', name: 'last_used_at', precision: 3, nullable: true })
  lastUsedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself. Null: never.' })
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3, nullable: true })
  expiresAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true })
  revokedAt!: Date | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;
}
