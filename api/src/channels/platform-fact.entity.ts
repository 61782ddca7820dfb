import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Platform } from '../shared/enums.ts';

/** What a platform told that holds for every shop, for instance the aspects of a category. Nobody owns it. */
@Entity('platform_facts')
export class PlatformFact {
  @PrimaryColumn('text')
  platform!: Platform;

  /** Names everything that the fact depends on, the version of the platform's own tables among it. */
  @PrimaryColumn('text')
  key!: string;

  @Column('jsonb')
  value!: unknown;

  @Column({ type: 'timestamptz', name: 'read_at', precision: 3 })
  readAt!: Date;
}
