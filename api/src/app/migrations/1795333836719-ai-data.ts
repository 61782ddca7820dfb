import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AiData1795333836719 implements MigrationInterface {
  name = 'AiData1795333836719';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            CREATE TABLE "ai_data" (
                "shop_id" uuid NOT NULL,
                "id" uuid NOT NULL,
                "item_id" uuid NOT NULL,
                "recognized_item" text,
                "confidence" double precision,
                "suggested_title" text,
                "suggested_description" text,
                "suggested_price_minor" bigint,
                "market_price_minor" bigint,
                "currency_code" text NOT NULL,
                "category" text,
                "condition" "public"."item_condition",
                "brand" text,
                "model" text,
                "attributes" jsonb NOT NULL DEFAULT '[]',
                "similar_items" jsonb NOT NULL DEFAULT '[]',
                "provider" text NOT NULL,
                "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
                CONSTRAINT "PK_cb189241a3e0a8762aa30aa082d" PRIMARY KEY ("shop_id", "id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "ai_data_item" ON "ai_data" ("shop_id", "item_id", "created_at")
        `);
    await queryRunner.query(`
            ALTER TABLE "ai_data"
            ADD CONSTRAINT "FK_a057f773bded5b5deb874625491" FOREIGN KEY ("shop_id", "item_id") REFERENCES "inventory_items"("shop_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            ALTER TABLE "ai_data" DROP CONSTRAINT "FK_a057f773bded5b5deb874625491"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."ai_data_item"
        `);
    await queryRunner.query(`
            DROP TABLE "ai_data"
        `);
  }
}
