import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Images1795334119560 implements MigrationInterface {
  name = 'Images1795334119560';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            CREATE TABLE "photo_files" (
                "shop_id" uuid NOT NULL,
                "sha256" text NOT NULL,
                "state" text NOT NULL DEFAULT 'PENDING',
                "facts" jsonb,
                "touched_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
                "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
                CONSTRAINT "photo_files_pkey" PRIMARY KEY ("shop_id", "sha256")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "photo_files_pending" ON "photo_files" ("touched_at")
            WHERE state = 'PENDING'
        `);
    await queryRunner.query(`
            CREATE TABLE "inventory_images" (
                "shop_id" uuid NOT NULL,
                "id" uuid NOT NULL,
                "item_id" uuid NOT NULL,
                "position" integer NOT NULL,
                "width" integer NOT NULL,
                "height" integer NOT NULL,
                "byte_size" integer NOT NULL,
                "sha256" text NOT NULL,
                "thumbhash" text,
                "content_type" text NOT NULL,
                "original_format" text NOT NULL,
                "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
                CONSTRAINT "inventory_images_pkey" PRIMARY KEY ("shop_id", "id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "inventory_images_file" ON "inventory_images" ("shop_id", "sha256")
        `);
    await queryRunner.query(`
            CREATE UNIQUE INDEX "inventory_images_photo_key" ON "inventory_images" ("shop_id", "item_id", "sha256")
        `);
    await queryRunner.query(`
            CREATE INDEX "inventory_images_position" ON "inventory_images" ("shop_id", "item_id", "position")
        `);
    await queryRunner.query(`
            ALTER TABLE "inventory_images"
            ADD CONSTRAINT "FK_fa8de7aa5242b550a2a567bf2c8" FOREIGN KEY ("shop_id", "item_id") REFERENCES "inventory_items"("shop_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "inventory_images"
            ADD CONSTRAINT "FK_5fb950e126770c1f05a0db289b9" FOREIGN KEY ("shop_id", "sha256") REFERENCES "photo_files"("shop_id", "sha256") ON DELETE NO ACTION ON UPDATE NO ACTION
        `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            ALTER TABLE "inventory_images" DROP CONSTRAINT "FK_5fb950e126770c1f05a0db289b9"
        `);
    await queryRunner.query(`
            ALTER TABLE "inventory_images" DROP CONSTRAINT "FK_fa8de7aa5242b550a2a567bf2c8"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."inventory_images_position"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."inventory_images_photo_key"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."inventory_images_file"
        `);
    await queryRunner.query(`
            DROP TABLE "inventory_images"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."photo_files_pending"
        `);
    await queryRunner.query(`
            DROP TABLE "photo_files"
        `);
  }
}
