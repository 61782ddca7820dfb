import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WebsiteListings1795333364131 implements MigrationInterface {
  name = 'WebsiteListings1795333364131';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            CREATE TYPE "public"."website_listing_state" AS ENUM('LIVE', 'SOLD', 'REMOVED')
        `);
    await queryRunner.query(`
            CREATE TABLE "website_listings" (
                "shop_id" uuid NOT NULL,
                "id" uuid NOT NULL,
                "item_id" uuid NOT NULL,
                "sku" text NOT NULL,
                "slug" text NOT NULL,
                "document" jsonb NOT NULL,
                "state" "public"."website_listing_state" NOT NULL,
                "published_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                "ended_at" TIMESTAMP(3) WITH TIME ZONE,
                CONSTRAINT "PK_eaaa979fbfaf4c78b6095b7e9fb" PRIMARY KEY ("shop_id", "id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "website_listings_ended" ON "website_listings" ("shop_id", "state", "ended_at")
        `);
    await queryRunner.query(`
            CREATE INDEX "website_listings_newest" ON "website_listings" ("shop_id", "state", "published_at", "id")
        `);
    await queryRunner.query(`
            CREATE UNIQUE INDEX "website_listings_slug_key" ON "website_listings" ("shop_id", "slug")
        `);
    await queryRunner.query(`
            CREATE UNIQUE INDEX "website_listings_item_key" ON "website_listings" ("shop_id", "item_id")
        `);
    await queryRunner.query(`
            ALTER TABLE "website_listings"
            ADD CONSTRAINT "FK_a78db9e7dc318d23e85ceb3c490" FOREIGN KEY ("shop_id", "item_id") REFERENCES "inventory_items"("shop_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            ALTER TABLE "website_listings" DROP CONSTRAINT "FK_a78db9e7dc318d23e85ceb3c490"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."website_listings_item_key"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."website_listings_slug_key"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."website_listings_newest"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."website_listings_ended"
        `);
    await queryRunner.query(`
            DROP TABLE "website_listings"
        `);
    await queryRunner.query(`
            DROP TYPE "public"."website_listing_state"
        `);
  }
}
