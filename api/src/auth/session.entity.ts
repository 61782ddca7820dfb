import { Field, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Node } from '../shared/node.ts';
import { DateTime } from '../shared/scalars.ts';
import { User } from './user.entity.ts';

/** A signed-in device: the family of refresh tokens that came from one sign-in. */
@ObjectType({ implements: Node, description: 'A signed-in device.', simpleResolvers: true })
@Entity('sessions')
export class Session extends Node {
  @PrimaryColumn('uuid')
  declare id: string;

  @Column('uuid', { name: 'shop_id' })
  shopId!: string;

  @Index('sessions_user_id')
  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'user_id' })
  user?: User;

  @Field(() => String, {
    nullable: true,
    description: 'What the device said of itself. Null where it said nothing.',
  })
  @Column('text', { name: 'user_agent', nullable: true })
  userAgent!: string | null;

  @Field(() => DateTime, { description: 'When somebody signed in here.' })
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it was last refreshed.' })
  @Column({ type: 'timestamptz', name: 'last_used_at', precision: 3 })
  lastUsedAt!: Date;

  @Field(() => DateTime, { description: 'When it ends unless it is used before.' })
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true })
  revokedAt!: Date | null;
}
