import { Field, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { CredentialStatus, Platform } from '../shared/enums.ts';
import { Node } from '../shared/node.ts';
import { DateTime } from '../shared/scalars.ts';
import { Shop } from '../shops/shop.entity.ts';

@ObjectType({
  implements: Node,
  description:
    'A connection to a platform account: one for each platform, which stays when it is disconnected. Its secrets never leave the server.',
  simpleResolvers: true,
})
@Entity('platform_credentials')
@Index('platform_credentials_platform_key', ['shopId', 'platform'], { unique: true })
@Index('platform_credentials_account_key', ['platform', 'accountId'], {
  unique: true,
  where: 'account_id IS NOT NULL',
})
export class PlatformCredential extends Node {
  @PrimaryColumn('uuid', { name: 'shop_id' })
  shopId!: string;

  @ManyToOne(() => Shop, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'shop_id' })
  shop?: Shop;

  @PrimaryColumn('uuid')
  declare id: string;

  /** Text rather than a type of the database: a new platform needs no migration. */
  @Field(() => Platform, { description: 'Where the account is.' })
  @Column('text')
  platform!: Platform;

  /** The platform's own id of the account: it never changes. One account belongs to one shop. */
  @Column('text', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Field(() => CredentialStatus, { description: 'Whether the account can be used now.' })
  @Column('enum', { enum: CredentialStatus, enumName: 'credential_status' })
  status!: CredentialStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'By which the seller knows the account there. Null where the platform tells none, and after disconnecting.',
  })
  @Column('text', { name: 'account_name', nullable: true })
  accountName!: string | null;

  @Field(() => [String], { description: 'What the seller agreed to, in the words of the platform.' })
  @Column('text', { array: true, default: [] })
  scopes!: string[];

  /** Sealed for this shop, platform and column; null after disconnecting. Only the vault opens it. */
  @Column('text', { name: 'sealed_secrets', nullable: true })
  sealedSecrets!: string | null;

  /** Until then one process fetches new tokens and the others wait for them. */
  @Column({ type: 'timestamptz', name: 'renewing_until', precision: 3, nullable: true })
  renewingUntil!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the seller has to connect again at the latest; null where the platform tells no end.',
  })
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3, nullable: true })
  expiresAt!: Date | null;

  @Field(() => DateTime, {
    description: 'When the platform was first connected; connecting it again does not change it.',
  })
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt!: Date;
}
