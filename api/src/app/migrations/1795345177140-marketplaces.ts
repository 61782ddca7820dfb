import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Marketplaces1795345177140 implements MigrationInterface {
  name = 'Marketplaces1795345177140';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            CREATE TABLE "account_pauses" (
                "shop_id" uuid NOT NULL,
                "platform" text NOT NULL,
                "kind" text NOT NULL,
                "code" text NOT NULL,
                "message" text NOT NULL,
                "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                CONSTRAINT "PK_ff08b5536c7626e4604147b8c2e" PRIMARY KEY ("shop_id", "platform")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "listing_details" (
                "shop_id" uuid NOT NULL,
                "item_id" uuid NOT NULL,
                "platform" text NOT NULL,
                "values" jsonb NOT NULL,
                "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                CONSTRAINT "PK_1f4073286d0008b1dd8896e7147" PRIMARY KEY ("shop_id", "item_id", "platform")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "listing_details_recent" ON "listing_details" ("shop_id", "platform", "updated_at")
        `);
    await queryRunner.query(`
            CREATE TABLE "platform_facts" (
                "platform" text NOT NULL,
                "key" text NOT NULL,
                "value" jsonb NOT NULL,
                "read_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                CONSTRAINT "PK_5f884dff35de52bdef9d3d3adca" PRIMARY KEY ("platform", "key")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "platform_settings" (
                "shop_id" uuid NOT NULL,
                "platform" text NOT NULL,
                "values" jsonb NOT NULL,
                "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                CONSTRAINT "PK_bff7e576544de4909d2305d0cfa" PRIMARY KEY ("shop_id", "platform")
            )
        `);
    await queryRunner.query(`
            CREATE TABLE "order_polls" (
                "shop_id" uuid NOT NULL,
                "platform" text NOT NULL,
                "account_id" text NOT NULL,
                "read_until" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                "polled_at" TIMESTAMP(3) WITH TIME ZONE,
                "next_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                "error" text,
                CONSTRAINT "PK_5f463060a7ce1517cb57cc0b40c" PRIMARY KEY ("shop_id", "platform")
            )
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_connection_attempts"
            ADD "scopes" text array NOT NULL DEFAULT '{}'
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_credentials"
            ADD "account_id" text
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_credentials"
            ADD "scopes" text array NOT NULL DEFAULT '{}'
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_credentials"
            ADD "renewing_until" TIMESTAMP(3) WITH TIME ZONE
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_postings"
            ADD "differences" jsonb NOT NULL DEFAULT '[]'
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_postings"
            ADD "checked_at" TIMESTAMP(3) WITH TIME ZONE
        `);
    await queryRunner.query(`
            ALTER TABLE "sales"
            ADD "external_listing_id" text
        `);
    await queryRunner.query(`
            ALTER TABLE "sales"
            ADD "external_order_id" text
        `);
    await queryRunner.query(`
            ALTER TABLE "sales"
            ADD "external_line_id" text
        `);
    await queryRunner.query(`
            ALTER TABLE "sales"
            ADD "oversold" boolean NOT NULL DEFAULT false
        `);
    await queryRunner.query(`
            ALTER TABLE "sales"
            ADD "taken" integer
        `);
    await queryRunner.query(`
            UPDATE "sales" SET "taken" = "quantity"
        `);
    await queryRunner.query(`
            ALTER TABLE "sales"
            ALTER COLUMN "taken" SET NOT NULL
        `);
    await queryRunner.query(`
            ALTER TABLE "sales"
            ADD "buyer_name" text
        `);
    await queryRunner.query(`
            ALTER TABLE "sales"
            ADD "buyer_user_name" text
        `);
    await queryRunner.query(`
            ALTER TABLE "sales"
            ADD "carrier" text
        `);
    await queryRunner.query(`
            ALTER TABLE "sales"
            ADD "tracking_number" text
        `);
    await queryRunner.query(`
            ALTER TABLE "sales"
            ADD "shipped_at" TIMESTAMP(3) WITH TIME ZONE
        `);
    await queryRunner.query(`
            CREATE UNIQUE INDEX "platform_credentials_account_key" ON "platform_credentials" ("platform", "account_id")
            WHERE account_id IS NOT NULL
        `);
    await queryRunner.query(`
            CREATE INDEX "sales_buyer" ON "sales" ("platform", "buyer_user_name")
            WHERE buyer_user_name IS NOT NULL
        `);
    await queryRunner.query(`
            CREATE UNIQUE INDEX "sales_order_line_key" ON "sales" (
                "shop_id",
                "platform",
                "external_order_id",
                "external_line_id"
            )
            WHERE external_order_id IS NOT NULL
        `);
    await queryRunner.query(`
            ALTER TABLE "account_pauses"
            ADD CONSTRAINT "FK_63f6f932a3a3c47f09773a61fcc" FOREIGN KEY ("shop_id") REFERENCES "shops"("id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "listing_details"
            ADD CONSTRAINT "FK_e70f1a3276561ca0e7ae327f891" FOREIGN KEY ("shop_id", "item_id") REFERENCES "inventory_items"("shop_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_settings"
            ADD CONSTRAINT "FK_11eb70d005921cf431ce3ae58c6" FOREIGN KEY ("shop_id") REFERENCES "shops"("id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "order_polls"
            ADD CONSTRAINT "FK_39a12de45140e22b1021ffe1dd8" FOREIGN KEY ("shop_id") REFERENCES "shops"("id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            ALTER TABLE "order_polls" DROP CONSTRAINT "FK_39a12de45140e22b1021ffe1dd8"
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_settings" DROP CONSTRAINT "FK_11eb70d005921cf431ce3ae58c6"
        `);
    await queryRunner.query(`
            ALTER TABLE "listing_details" DROP CONSTRAINT "FK_e70f1a3276561ca0e7ae327f891"
        `);
    await queryRunner.query(`
            ALTER TABLE "account_pauses" DROP CONSTRAINT "FK_63f6f932a3a3c47f09773a61fcc"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."sales_order_line_key"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."sales_buyer"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."platform_credentials_account_key"
        `);
    await queryRunner.query(`
            ALTER TABLE "sales" DROP COLUMN "shipped_at"
        `);
    await queryRunner.query(`
            ALTER TABLE "sales" DROP COLUMN "tracking_number"
        `);
    await queryRunner.query(`
            ALTER TABLE "sales" DROP COLUMN "carrier"
        `);
    await queryRunner.query(`
            ALTER TABLE "sales" DROP COLUMN "buyer_user_name"
        `);
    await queryRunner.query(`
            ALTER TABLE "sales" DROP COLUMN "buyer_name"
        `);
    await queryRunner.query(`
            ALTER TABLE "sales" DROP COLUMN "taken"
        `);
    await queryRunner.query(`
            ALTER TABLE "sales" DROP COLUMN "oversold"
        `);
    await queryRunner.query(`
            ALTER TABLE "sales" DROP COLUMN "external_line_id"
        `);
    await queryRunner.query(`
            ALTER TABLE "sales" DROP COLUMN "external_order_id"
        `);
    await queryRunner.query(`
            ALTER TABLE "sales" DROP COLUMN "external_listing_id"
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_postings" DROP COLUMN "checked_at"
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_postings" DROP COLUMN "differences"
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_credentials" DROP COLUMN "renewing_until"
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_credentials" DROP COLUMN "scopes"
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_credentials" DROP COLUMN "account_id"
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_connection_attempts" DROP COLUMN "scopes"
        `);
    await queryRunner.query(`
            DROP TABLE "order_polls"
        `);
    await queryRunner.query(`
            DROP TABLE "platform_settings"
        `);
    await queryRunner.query(`
            DROP TABLE "platform_facts"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."listing_details_recent"
        `);
    await queryRunner.query(`
            DROP TABLE "listing_details"
        `);
    await queryRunner.query(`
            DROP TABLE "account_pauses"
        `);
  }
}
