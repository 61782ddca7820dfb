import type { Database, Transaction } from '../infra/db/database.ts';
import type { PhotoFacts } from './photo-facts.ts';
import type { PhotoFiles } from './photo-files.ts';
import type { PhotoMaker } from './photo-maker.ts';
import type { SpooledUpload } from './upload-spool.ts';

/**
 * Keeps one set of files for each photo of a shop. A row that says PENDING stands before the first file is
 * written, and says READY after the last: whoever is killed in between leaves what `PhotoSweep` finds, and the
 * same upload makes the files again.
 */
export class PhotoVault {
  private readonly making = new Map<string, Promise<PhotoFacts>>();

  constructor(
    private readonly database: Database,
    private readonly files: PhotoFiles,
    private readonly maker: PhotoMaker,
  ) {}

  /** Makes sure that all files of the photo are stored. Uploads of the same bytes side by side share the work. */
  async keep(shopId: string, upload: SpooledUpload): Promise<PhotoFacts> {
    const key = `${shopId}/${upload.sha256}`;
    let facts = this.making.get(key);
    if (!facts) {
      facts = this.make(shopId, upload).finally(() => this.making.delete(key));
      this.making.set(key, facts);
    }
    return facts;
  }

  /**
   * Holds the files for an image that this transaction adds. False where a sweep has taken them meanwhile, which
   * needs an upload that lasted longer than the sweep's patience: make them again.
   */
  async hold(tx: Transaction, shopId: string, sha256: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[]]>(
      `UPDATE photo_files SET touched_at = now()
        WHERE shop_id = $1 AND sha256 = $2 AND state = 'READY' RETURNING 1`,
      [shopId, sha256],
    );
    return rows.length > 0;
  }

  private async make(shopId: string, upload: SpooledUpload): Promise<PhotoFacts> {
    const { sha256 } = upload;
    const known = await this.claim(shopId, sha256);
    if (known) {
      return known;
    }
    const { facts, files } = await this.maker.make(upload);
    const writes = await Promise.allSettled(
      [...files].map(([name, content]) => this.files.put(shopId, sha256, name, content)),
    );
    for (const write of writes) {
      if (write.status === 'rejected') {
        throw write.reason;
      }
    }
    await this.database.query(
      `UPDATE photo_files SET state = 'READY', facts = $3, touched_at = now() WHERE shop_id = $1 AND sha256 = $2`,
      [shopId, sha256, JSON.stringify(facts)],
    );
    return facts;
  }

  /** Writes the row, or tells the sweep to leave it alone. The facts where all files are there already. */
  private async claim(shopId: string, sha256: string): Promise<PhotoFacts | null> {
    const rows = await this.database.query<{ facts: PhotoFacts | null }[]>(
      `INSERT INTO photo_files (shop_id, sha256) VALUES ($1, $2)
       ON CONFLICT (shop_id, sha256) DO UPDATE SET touched_at = now()
       RETURNING CASE WHEN state = 'READY' THEN facts END AS facts`,
      [shopId, sha256],
    );
    return rows[0]?.facts ?? null;
  }
}
