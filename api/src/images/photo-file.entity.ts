import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PhotoFacts } from './photo-facts.ts';

/**
 * Owns the life of a photo's files in the storage. The row is there before the first file and until after the
 * last one, so that whatever is killed leaves a row that a sweep can find. PENDING: files may be missing, and
 * go where no image points here. READY: all are there.
 *
 * There is deliberately no foreign key to the shop: where a shop goes, these rows stay until a sweep has
 * removed the files.
 */
@Entity('photo_files')
@Index('photo_files_pending', ['touchedAt'], { where: "state = 'PENDING'" })
export class PhotoFile {
  @PrimaryColumn('uuid', { name: 'shop_id', primaryKeyConstraintName: 'photo_files_pkey' })
  shopId!: string;

  /** Hex, of the bytes that the client sent. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'photo_files_pkey' })
  sha256!: string;

  @Column('text', { default: 'PENDING' })
  state!: 'PENDING' | 'READY';

  /** Known since the photo was READY. */
  @Column('jsonb', { nullable: true })
  facts!: PhotoFacts | null;

  /** When an upload last counted on these files: a sweep leaves them alone for a while after it. */
  @Column({ type: 'timestamptz', name: 'touched_at', precision: 3, default: () => 'now()' })
  touchedAt!: Date;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt!: Date;
}
