import type { Database } from '../infra/db/database.ts';
import type { FileStorage } from '../infra/storage/file-storage.ts';
import type { Clock } from '../shared/clock.ts';
import { isId } from '../shared/identifiers.ts';
import { PHOTO_PREFIX, type PhotoFiles } from './photo-files.ts';
import type { UploadSpool } from './upload-spool.ts';

const BATCH = 2000;

/** An upload ends or dies long before. */
const PATIENCE_SECONDS = 3600;

const UNUSED = `NOT EXISTS (SELECT FROM inventory_images image
                             WHERE image.shop_id = file.shop_id AND image.sha256 = file.sha256)`;

interface FileKey {
  readonly shopId: string;
  readonly sha256: string;
}

/**
 * Removes what nothing points to any more: files whose upload was killed or refused, photos of deleted images,
 * temporary files. Any number of sweeps and uploads can run side by side: a row is locked while its files go,
 * and an upload of the same photo waits for it.
 */
export class PhotoSweep {
  constructor(
    private readonly database: Database,
    private readonly files: PhotoFiles,
    private readonly storage: FileStorage,
    private readonly spool: UploadSpool,
    private readonly clock: Clock,
  ) {}

  /** The frequent one: temporary files of this machine, and photos that are known to be unused. */
  async sweep(patienceSeconds = PATIENCE_SECONDS): Promise<void> {
    const before = new Date(this.clock.now().getTime() - patienceSeconds * 1000);
    await this.spool.removeLeftovers(before);
    await this.storage.removeUnfinished(before);
    while (await this.removeOne(patienceSeconds)) {
      // One row in each transaction: uploads of the same photo wait no longer than that.
    }
  }

  /** The thorough one: looks at every row, and at every file in the storage. */
  async audit(patienceSeconds = PATIENCE_SECONDS): Promise<void> {
    await this.findUnused(patienceSeconds);
    await this.adoptStrays(patienceSeconds);
    await this.sweep(patienceSeconds);
  }

  /** False when there is no more. */
  private removeOne(patienceSeconds: number): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const [row] = await tx.query<FileKey[]>(
        `SELECT shop_id AS "shopId", sha256 FROM photo_files file
          WHERE state = 'PENDING' AND touched_at < now() - make_interval(secs => $1) AND ${UNUSED}
          ORDER BY touched_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [patienceSeconds],
      );
      if (!row) {
        return false;
      }
      await this.files.delete(row.shopId, row.sha256);
      await tx.query('DELETE FROM photo_files WHERE shop_id = $1 AND sha256 = $2', [row.shopId, row.sha256]);
      return true;
    });
  }

  /** Photos of items and shops that were removed with all they had. */
  private async findUnused(patienceSeconds: number): Promise<void> {
    let last: FileKey = { shopId: '00000000-0000-0000-0000-000000000000', sha256: '' };
    for (;;) {
      const batch = await this.database.query<(FileKey & { unused: boolean })[]>(
        `SELECT shop_id AS "shopId", sha256, state = 'READY' AND ${UNUSED} AS unused
           FROM photo_files file WHERE (shop_id, sha256) > ($1, $2)
          ORDER BY shop_id, sha256 LIMIT ${BATCH}`,
        [last.shopId, last.sha256],
      );
      for (const { shopId, sha256, unused } of batch) {
        if (unused) {
          await this.database.query(
            `UPDATE photo_files file SET state = 'PENDING'
              WHERE shop_id = $1 AND sha256 = $2 AND touched_at < now() - make_interval(secs => $3) AND ${UNUSED}`,
            [shopId, sha256, patienceSeconds],
          );
        }
      }
      const end = batch.at(-1);
      if (!end) {
        return;
      }
      last = end;
    }
  }

  /** Files without a row, as a restored backup of the database leaves them, get one that says PENDING. */
  private async adoptStrays(patienceSeconds: number): Promise<void> {
    const before = this.clock.now().getTime() - patienceSeconds * 1000;
    const strays = new Map<string, FileKey>();
    for await (const { key, modifiedAt } of this.storage.list(PHOTO_PREFIX)) {
      const [, shopId = '', , sha256 = ''] = key.split('/');
      if (modifiedAt.getTime() < before && isId(shopId)) {
        strays.set(`${shopId}/${sha256}`, { shopId, sha256 });
      }
      if (strays.size >= BATCH) {
        await this.adopt([...strays.values()]);
        strays.clear();
      }
    }
    await this.adopt([...strays.values()]);
  }

  private async adopt(strays: readonly FileKey[]): Promise<void> {
    await this.database.query(
      `INSERT INTO photo_files (shop_id, sha256, touched_at)
       SELECT *, '-infinity' FROM unnest($1::uuid[], $2::text[]) ON CONFLICT DO NOTHING`,
      [strays.map(({ shopId }) => shopId), strays.map(({ sha256 }) => sha256)],
    );
  }
}
