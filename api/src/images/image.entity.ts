import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { InventoryItem } from '../items/item.entity.ts';
import { Node } from '../shared/node.ts';
import { DateTime } from '../shared/scalars.ts';
import type { PhotoFacts } from './photo-facts.ts';
import { PhotoFile } from './photo-file.entity.ts';
import type { OriginalFormat } from './photo-name.ts';

/**
 * A photo at its place on an item. The facts of the photo are copied here from `photo_files`, so that a list
 * of items reads one table; they can never differ, since they follow from the bytes.
 */
@ObjectType({ implements: Node, simpleResolvers: true, description: 'A photo of an item.' })
@Entity('inventory_images')
@Index('inventory_images_position', ['shopId', 'itemId', 'position'])
@Index('inventory_images_photo_key', ['shopId', 'itemId', 'sha256'], { unique: true })
@Index('inventory_images_file', ['shopId', 'sha256'])
export class InventoryImage extends Node implements PhotoFacts {
  @PrimaryColumn('uuid', { name: 'shop_id', primaryKeyConstraintName: 'inventory_images_pkey' })
  shopId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inventory_images_pkey' })
  declare id: string;

  @Field(() => ID, { description: 'The item that has it now; a photo can be moved.' })
  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  @ManyToOne(() => InventoryItem, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'shop_id', referencedColumnName: 'shopId' },
    { name: 'item_id', referencedColumnName: 'id' },
  ])
  item?: InventoryItem;

  /** Orders the images of an item. Numbers may be left out: photos that upload side by side come in any order. */
  @Field(() => Int, { description: 'Orders the photos of an item, from 0; numbers may be left out.' })
  @Column('integer')
  position!: number;

  @Field(() => Int, { description: 'Pixels of the original, the right way up.' })
  @Column('integer')
  width!: number;

  @Field(() => Int, { description: 'Pixels of the original, the right way up.' })
  @Column('integer')
  height!: number;

  @Field(() => Int, { description: 'Bytes of what was sent.' })
  @Column('integer', { name: 'byte_size' })
  byteSize!: number;

  @Field(() => String, {
    description:
      'Hex SHA-256 of the bytes that the client sent: the receipt after which a client may drop its copy.',
  })
  @Column('text')
  sha256!: string;

  @ManyToOne(() => PhotoFile)
  @JoinColumn([
    { name: 'shop_id', referencedColumnName: 'shopId' },
    { name: 'sha256', referencedColumnName: 'sha256' },
  ])
  file?: PhotoFile;

  @Field(() => String, {
    nullable: true,
    description: 'ThumbHash in base64: a blurred stand-in of about 25 bytes to draw while the photo loads.',
  })
  @Column('text', { nullable: true })
  thumbhash!: string | null;

  @Field(() => String, { description: 'Media type of the bytes that were sent, for instance image/jpeg.' })
  @Column('text', { name: 'content_type' })
  contentType!: string;

  @Column('text', { name: 'original_format' })
  originalFormat!: OriginalFormat;

  @Field(() => DateTime, { description: 'When it was added.' })
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz', precision: 3 })
  createdAt!: Date;
}
