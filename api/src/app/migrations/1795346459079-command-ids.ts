import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CommandIds1795346459079 implements MigrationInterface {
  name = 'CommandIds1795346459079';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            CREATE TABLE "command_records" (
                "shop_id" uuid NOT NULL,
                "id" uuid NOT NULL,
                "fingerprint" bytea NOT NULL,
                "answer" jsonb,
                "done_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                CONSTRAINT "PK_cb32fea2245fc5a41093e96e288" PRIMARY KEY ("shop_id", "id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "command_records_age" ON "command_records" ("done_at")
        `);
    await queryRunner.query(`
            ALTER TABLE "command_records"
            ADD CONSTRAINT "FK_b3289d43b793ee2733cd12f32aa" FOREIGN KEY ("shop_id") REFERENCES "shops"("id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            ALTER TABLE "command_records" DROP CONSTRAINT "FK_b3289d43b793ee2733cd12f32aa"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."command_records_age"
        `);
    await queryRunner.query(`
            DROP TABLE "command_records"
        `);
  }
}
