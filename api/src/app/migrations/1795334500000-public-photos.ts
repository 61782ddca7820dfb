import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finds the page that shows a photo, for every request of a public photo. The ORM cannot express the index,
 * so the entity names it without making it. `btree_gin` came with the search over items. Without fast update
 * writes cost a little more, and no read has to walk a list of pending ones.
 */
export class PublicPhotos1795334500000 implements MigrationInterface {
  name = 'PublicPhotos1795334500000';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            CREATE INDEX "website_listings_photos" ON "website_listings"
            USING gin ("shop_id", ("document" -> 'images') jsonb_path_ops)
            WITH (fastupdate = off)
            WHERE state <> 'REMOVED'
        `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            DROP INDEX "public"."website_listings_photos"
        `);
  }
}
