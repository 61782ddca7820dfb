import { Field, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Node } from '../shared/node.ts';
import { DateTime } from '../shared/scalars.ts';
import { Shop } from '../shops/shop.entity.ts';

/** A person who signs in. */
@ObjectType({ implements: Node, simpleResolvers: true, description: 'A person who can sign in.' })
@Entity('users')
export class User extends Node {
  @PrimaryColumn('uuid')
  declare id: string;

  @Index('users_shop_id')
  @Column('uuid', { name: 'shop_id' })
  shopId!: string;

  @ManyToOne(() => Shop, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'shop_id' })
  shop?: Shop;

  /** Lower case: two spellings of one address are one account. */
  @Field(() => String, { description: 'Names the account.' })
  @Index('users_email_key', { unique: true })
  @Column('text')
  email!: string;

  @Field(() => String, { nullable: true, description: 'Null where they gave none.' })
  @Column('text', { nullable: true })
  name!: string | null;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Field(() => DateTime, { description: 'When they registered.' })
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;
}
