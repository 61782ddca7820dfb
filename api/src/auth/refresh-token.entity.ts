import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Session } from './session.entity.ts';

/** One link in a session's chain of refresh tokens. Only the hash is kept. */
@Entity('refresh_tokens')
export class RefreshToken {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash!: Buffer;

  @Index('refresh_tokens_session_id')
  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  @ManyToOne(() => Session, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'session_id' })
  session?: Session;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt!: Date;

  /** When it was exchanged for its successor; null for the newest link. */
  @Column({ type: 'timestamptz', name: 'used_at', precision: 3, nullable: true })
  usedAt!: Date | null;

  /** The client's name for the exchange, so that a repeat after a lost reply is told from theft. */
  @Column('uuid', { name: 'attempt_id', nullable: true })
  attemptId!: string | null;
}
