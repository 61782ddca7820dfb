import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The table of rate-limiter-flexible, whose column names are the library's. */
@Entity('rate_limits')
export class RateLimit {
  @PrimaryColumn('varchar', { length: 255 })
  key!: string;

  @Column('integer', { default: 0 })
  points!: number;

  /** Milliseconds since 1970. */
  @Index('rate_limits_expire')
  @Column('bigint', { nullable: true })
  expire!: string | null;
}
