import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Database, Transaction } from '../infra/db/database.ts';
import { refuseWhenFull } from '../infra/storage/storage-full.ts';
import { refuse } from '../shared/user-error.ts';
import type { PhotoFacts } from './photo-facts.ts';
import type { PhotoFiles } from './photo-files.ts';
import type { PhotoStudio } from './photo-studio.ts';
import { PhotoProblem } from './processing/photo-problem.ts';
import type { SpooledUpload } from './upload-spool.ts';

/** A photo whose files are all stored, to be held by the transaction that adds an image of it. */
export interface KeptPhoto {
  readonly sha256: string;
  readonly facts: PhotoFacts;
  /** Tells this row of `photo_files` from a later one of the same photo. */
  readonly claimedAt: Date;
}

/**
 * Keeps one set of files for each photo of a shop. A row that says PENDING stands before the first file is
 * written, and says READY with the first image of the photo: whoever is killed in between leaves what
 * `PhotoSweep` finds, and the same upload makes the files again.
 */
export class PhotoVault {
  private readonly making = new Map<string, Promise<KeptPhoto>>();

  constructor(
    private readonly database: Database,
    private readonly files: PhotoFiles,
    private readonly studio: PhotoStudio,
  ) {}

  /** Makes sure that all files of the photo are stored. Uploads of the same bytes side by side share the work. */
  keep(shopId: string, upload: SpooledUpload): Promise<KeptPhoto> {
    const key = `${shopId}/${upload.sha256}`;
    let kept = this.making.get(key);
    if (!kept) {
      kept = this.make(shopId, upload).finally(() => this.making.delete(key));
      this.making.set(key, kept);
    }
    return kept;
  }

  /**
   * Holds the files for an image that this transaction adds. False where a sweep has taken them meanwhile, which
   * needs an upload that lasted longer than the sweep's patience: make them again.
   */
  async hold(tx: Transaction, shopId: string, photo: KeptPhoto): Promise<boolean> {
    const [rows] = await tx.query<[unknown[]]>(
      `UPDATE photo_files SET state = 'READY', facts = $4, touched_at = now()
        WHERE shop_id = $1 AND sha256 = $2 AND created_at = $3 RETURNING 1`,
      [shopId, photo.sha256, photo.claimedAt, JSON.stringify(photo.facts)],
    );
    return rows.length > 0;
  }

  /** Leaves the files to the sweep where the image that this transaction deleted was the last one of the photo. */
  async release(tx: Transaction, shopId: string, sha256: string): Promise<void> {
    await tx.query(
      `UPDATE photo_files SET state = 'PENDING', touched_at = now()
        WHERE shop_id = $1 AND sha256 = $2
          AND NOT EXISTS (SELECT FROM inventory_images WHERE shop_id = $1 AND sha256 = $2)`,
      [shopId, sha256],
    );
  }

  private async make(shopId: string, upload: SpooledUpload): Promise<KeptPhoto> {
    const { sha256 } = upload;
    const claim = await this.claim(shopId, sha256);
    if (claim.facts) {
      return { sha256, facts: claim.facts, claimedAt: claim.claimedAt };
    }
    const { facts, names } = await this.studio.make(upload.path, upload.folder).catch(refuseProblem);
    // All of them settle before the folder goes from which they are read.
    const writes = await Promise.allSettled(
      names.map((name) => this.files.put(shopId, sha256, name, createReadStream(join(upload.folder, name)))),
    );
    const failed = writes.find((write) => write.status === 'rejected');
    if (failed) {
      throw failed.reason;
    }
    return { sha256, facts, claimedAt: claim.claimedAt };
  }

  /** Writes the row, or tells the sweep to leave it alone. With the facts where all files are there already. */
  private async claim(
    shopId: string,
    sha256: string,
  ): Promise<{ claimedAt: Date; facts: PhotoFacts | null }> {
    const [row] = await this.database.query<[{ claimedAt: Date; facts: PhotoFacts | null }]>(
      `INSERT INTO photo_files (shop_id, sha256) VALUES ($1, $2)
       ON CONFLICT (shop_id, sha256) DO UPDATE SET touched_at = now()
       RETURNING created_at AS "claimedAt", CASE WHEN state = 'READY' THEN facts END AS facts`,
      [shopId, sha256],
    );
    return row;
  }
}

function refuseProblem(error: unknown): never {
  if (error instanceof PhotoProblem) {
    refuse(error.code, error.message, { field: ['file'] });
  }
  return refuseWhenFull(error);
}
