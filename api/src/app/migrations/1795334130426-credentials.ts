import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Credentials1795334130426 implements MigrationInterface {
  name = 'Credentials1795334130426';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            CREATE TABLE "platform_connection_attempts" (
                "shop_id" uuid NOT NULL,
                "state_hash" bytea NOT NULL,
                "platform" text NOT NULL,
                "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                CONSTRAINT "PK_9b6ba658b4d6ed87eb4d2576cda" PRIMARY KEY ("shop_id", "state_hash")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "platform_connection_attempts_expire" ON "platform_connection_attempts" ("shop_id", "expires_at")
        `);
    await queryRunner.query(`
            CREATE TYPE "public"."credential_status" AS ENUM('ACTIVE', 'NEEDS_RECONNECT', 'DISCONNECTED')
        `);
    await queryRunner.query(`
            CREATE TABLE "platform_credentials" (
                "shop_id" uuid NOT NULL,
                "id" uuid NOT NULL,
                "platform" text NOT NULL,
                "status" "public"."credential_status" NOT NULL,
                "account_name" text,
                "sealed_secrets" text,
                "expires_at" TIMESTAMP(3) WITH TIME ZONE,
                "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
                "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                CONSTRAINT "PK_d8daab0c101ad529cdd12e86780" PRIMARY KEY ("shop_id", "id")
            )
        `);
    await queryRunner.query(`
            CREATE UNIQUE INDEX "platform_credentials_platform_key" ON "platform_credentials" ("shop_id", "platform")
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_connection_attempts"
            ADD CONSTRAINT "FK_543ca3429ad58ab9253fe392e85" FOREIGN KEY ("shop_id") REFERENCES "shops"("id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_credentials"
            ADD CONSTRAINT "FK_8e7194a2394acb0147799caf100" FOREIGN KEY ("shop_id") REFERENCES "shops"("id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            ALTER TABLE "platform_credentials" DROP CONSTRAINT "FK_8e7194a2394acb0147799caf100"
        `);
    await queryRunner.query(`
            ALTER TABLE "platform_connection_attempts" DROP CONSTRAINT "FK_543ca3429ad58ab9253fe392e85"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."platform_credentials_platform_key"
        `);
    await queryRunner.query(`
            DROP TABLE "platform_credentials"
        `);
    await queryRunner.query(`
            DROP TYPE "public"."credential_status"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."platform_connection_attempts_expire"
        `);
    await queryRunner.query(`
            DROP TABLE "platform_connection_attempts"
        `);
  }
}
