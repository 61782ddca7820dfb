import { Field, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, Index, PrimaryColumn } from 'typeorm';
import { Node } from '../shared/node.ts';
import { CurrencyCode } from '../shared/scalars.ts';

/** The tenant. Its id is the first column of every key of what it owns. */
@ObjectType({
  implements: Node,
  description: 'The tenant: everything a seller owns belongs to a shop. Registering creates one.',
  simpleResolvers: true,
})
@Entity('shops')
export class Shop extends Node {
  @PrimaryColumn('uuid')
  declare id: string;

  @Field(() => String, { description: 'Shown on the public website. At most 80 characters.' })
  @Column('text')
  name!: string;

  @Field(() => String, {
    description:
      'The part of the website address that names the shop: /s/<handle>. Lower-case letters, digits and hyphens, 3 to 40.',
  })
  @Index('shops_handle_key', { unique: true })
  @Column('text')
  handle!: string;

  @Field(() => CurrencyCode, { description: 'Of every amount in this shop.' })
  @Column('text', { name: 'currency_code', default: 'USD' })
  currencyCode!: string;

  @Field(() => Boolean, {
    description: 'False takes the whole public website down; items keep their website postings.',
  })
  @Column('boolean', { name: 'website_enabled', default: true })
  websiteEnabled!: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;
}
