import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlatformPostings1795335347053 implements MigrationInterface {
  name = 'PlatformPostings1795335347053';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            CREATE TABLE "platform_postings" (
                "shop_id" uuid NOT NULL,
                "id" uuid NOT NULL,
                "item_id" uuid NOT NULL,
                "platform" text NOT NULL,
                "status" text NOT NULL,
                "wanted" text NOT NULL,
                "end_reason" text,
                "ended_reason" text,
                "on_platform" boolean NOT NULL DEFAULT false,
                "doubt" text,
                "revision" integer NOT NULL DEFAULT '0',
                "external_id" text,
                "external_url" text,
                "error" jsonb,
                "warnings" text array NOT NULL DEFAULT '{}',
                "attempts" integer NOT NULL DEFAULT '0',
                "next_attempt_at" TIMESTAMP(3) WITH TIME ZONE,
                "not_before" TIMESTAMP(3) WITH TIME ZONE,
                "recorded" jsonb NOT NULL DEFAULT '{}',
                "pushed_version" integer,
                "pushed_hash" text,
                "lease_id" uuid,
                "lease_expires_at" TIMESTAMP(3) WITH TIME ZONE,
                "in_flight_since" TIMESTAMP(3) WITH TIME ZONE,
                "swept_at" TIMESTAMP(3) WITH TIME ZONE,
                "posted_at" TIMESTAMP(3) WITH TIME ZONE,
                "ended_at" TIMESTAMP(3) WITH TIME ZONE,
                "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
                "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
                CONSTRAINT "platform_postings_pkey" PRIMARY KEY ("shop_id", "id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "platform_postings_in_flight" ON "platform_postings" ("in_flight_since")
            WHERE in_flight_since IS NOT NULL
        `);
    await queryRunner.query(`
            CREATE INDEX "platform_postings_status" ON "platform_postings" ("shop_id", "platform", "status")
        `);
    await queryRunner.query(`
            CREATE UNIQUE INDEX "platform_postings_item_key" ON "platform_postings" ("shop_id", "item_id", "platform")
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_postings"
            ADD CONSTRAINT "FK_7131e710d37566059515a4d620d" FOREIGN KEY ("shop_id", "item_id") REFERENCES "inventory_items"("shop_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            ALTER TABLE "platform_postings" DROP CONSTRAINT "FK_7131e710d37566059515a4d620d"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."platform_postings_item_key"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."platform_postings_status"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."platform_postings_in_flight"
        `);
    await queryRunner.query(`
            DROP TABLE "platform_postings"
        `);
  }
}
