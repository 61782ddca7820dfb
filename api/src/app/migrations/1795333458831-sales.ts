import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Sales1795333458831 implements MigrationInterface {
  name = 'Sales1795333458831';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            CREATE TABLE "sales" (
                "shop_id" uuid NOT NULL,
                "id" uuid NOT NULL,
                "item_id" uuid NOT NULL,
                "platform" text,
                "quantity" integer NOT NULL,
                "price_minor" bigint,
                "fees_minor" bigint,
                "shipping_cost_minor" bigint,
                "currency_code" text NOT NULL,
                "sold_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
                "undone_at" TIMESTAMP(3) WITH TIME ZONE,
                CONSTRAINT "sales_pkey" PRIMARY KEY ("shop_id", "id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "sales_item" ON "sales" ("shop_id", "item_id", "sold_at")
        `);
    await queryRunner.query(`
            ALTER TABLE "sales"
            ADD CONSTRAINT "FK_a96de83e4f6a86f0ca82e04f923" FOREIGN KEY ("shop_id", "item_id") REFERENCES "inventory_items"("shop_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            ALTER TABLE "sales" DROP CONSTRAINT "FK_a96de83e4f6a86f0ca82e04f923"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."sales_item"
        `);
    await queryRunner.query(`
            DROP TABLE "sales"
        `);
  }
}
