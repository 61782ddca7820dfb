import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createItemSearch, dropItemSearch } from './item-search.sql.ts';

export class Foundation1795332818028 implements MigrationInterface {
  name = 'Foundation1795332818028';

  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
            CREATE TABLE "shops" (
                "id" uuid NOT NULL,
                "name" text NOT NULL,
                "handle" text NOT NULL,
                "currency_code" text NOT NULL DEFAULT 'USD',
                "website_enabled" boolean NOT NULL DEFAULT true,
                "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
                CONSTRAINT "PK_3c6aaa6607d287de99815e60b96" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE UNIQUE INDEX "shops_handle_key" ON "shops" ("handle")
        `);
    await queryRunner.query(`
            CREATE TABLE "users" (
                "id" uuid NOT NULL,
                "shop_id" uuid NOT NULL,
                "email" text NOT NULL,
                "name" text,
                "password_hash" text NOT NULL,
                "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
                CONSTRAINT "PK_a3ffb1c0c8416b9fc6f907b7433" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "users_shop_id" ON "users" ("shop_id")
        `);
    await queryRunner.query(`
            CREATE UNIQUE INDEX "users_email_key" ON "users" ("email")
        `);
    await queryRunner.query(`
            CREATE TABLE "api_tokens" (
                "id" uuid NOT NULL,
                "shop_id" uuid NOT NULL,
                "user_id" uuid NOT NULL,
                "name" text NOT NULL,
                "scopes" text array NOT NULL,
                "secret_hash" bytea NOT NULL,
                "last_used_at" TIMESTAMP(3) WITH TIME ZONE,
                "expires_at" TIMESTAMP(3) WITH TIME ZONE,
                "revoked_at" TIMESTAMP(3) WITH TIME ZONE,
                "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
                CONSTRAINT "PK_c587455266b5fa8dace7194caac" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "api_tokens_shop_id" ON "api_tokens" ("shop_id")
        `);
    await queryRunner.query(`
            CREATE UNIQUE INDEX "api_tokens_secret_hash_key" ON "api_tokens" ("secret_hash")
        `);
    await queryRunner.query(`
            CREATE TABLE "sessions" (
                "id" uuid NOT NULL,
                "shop_id" uuid NOT NULL,
                "user_id" uuid NOT NULL,
                "user_agent" text,
                "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
                "last_used_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                "revoked_at" TIMESTAMP(3) WITH TIME ZONE,
                CONSTRAINT "PK_3238ef96f18b355b671619111bc" PRIMARY KEY ("id")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "sessions_user_id" ON "sessions" ("user_id")
        `);
    await queryRunner.query(`
            CREATE TABLE "refresh_tokens" (
                "token_hash" bytea NOT NULL,
                "session_id" uuid NOT NULL,
                "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
                "used_at" TIMESTAMP(3) WITH TIME ZONE,
                "attempt_id" uuid,
                CONSTRAINT "PK_a7838d2ba25be1342091b6695f1" PRIMARY KEY ("token_hash")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "refresh_tokens_session_id" ON "refresh_tokens" ("session_id")
        `);
    await queryRunner.query(`
            CREATE TABLE "rate_limits" (
                "key" character varying(255) NOT NULL,
                "points" integer NOT NULL DEFAULT '0',
                "expire" bigint,
                CONSTRAINT "PK_8cb6aa4831e3e775ccf370521db" PRIMARY KEY ("key")
            )
        `);
    await queryRunner.query(`
            CREATE INDEX "rate_limits_expire" ON "rate_limits" ("expire")
        `);
    await queryRunner.query(`
            CREATE TYPE "public"."item_condition" AS ENUM(
                'NEW',
                'LIKE_NEW',
                'GOOD',
                'FAIR',
                'POOR',
                'FOR_PARTS'
            )
        `);
    await queryRunner.query(`
            CREATE TYPE "public"."item_status" AS ENUM('DRAFT', 'ACTIVE', 'SOLD', 'ARCHIVED')
        `);
    await queryRunner.query(`
            CREATE TABLE "inventory_items" (
                "shop_id" uuid NOT NULL,
                "id" uuid NOT NULL,
                "version" integer NOT NULL DEFAULT '1',
                "field_versions" jsonb NOT NULL DEFAULT '{}',
                "change_sequence" bigint NOT NULL,
                "sku" text NOT NULL,
                "title" text NOT NULL,
                "description" text NOT NULL DEFAULT '',
                "price_minor" bigint,
                "cost_minor" bigint,
                "currency_code" text NOT NULL,
                "quantity" integer NOT NULL DEFAULT '1',
                "condition" "public"."item_condition",
                "condition_notes" text,
                "category" text,
                "brand" text,
                "model" text,
                "barcode" text,
                "attributes" jsonb NOT NULL DEFAULT '[]',
                "storage_location" text,
                "notes" text,
                "tags" text array NOT NULL DEFAULT '{}',
                "status" "public"."item_status" NOT NULL DEFAULT 'DRAFT',
                "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
                "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
                "sold_at" TIMESTAMP(3) WITH TIME ZONE,
                "deleted_at" TIMESTAMP(3) WITH TIME ZONE,
                "search_document" tsvector,
                "search_text" text,
                CONSTRAINT "PK_78155c620723226235edce22bfa" PRIMARY KEY ("shop_id", "id")
            )
        `);
    await queryRunner.query(`
            CREATE UNIQUE INDEX "inventory_items_sku_key" ON "inventory_items" ("shop_id", "sku")
            WHERE deleted_at IS NULL
        `);
    await queryRunner.query(`
            CREATE INDEX "inventory_items_price" ON "inventory_items" ("shop_id", "price_minor", "id")
        `);
    await queryRunner.query(`
            CREATE INDEX "inventory_items_title" ON "inventory_items" ("shop_id", lower("title"), "id")
        `);
    await queryRunner.query(`
            CREATE INDEX "inventory_items_created" ON "inventory_items" ("shop_id", "created_at", "id")
        `);
    await queryRunner.query(`
            CREATE INDEX "inventory_items_updated" ON "inventory_items" ("shop_id", "updated_at", "id")
        `);
    await queryRunner.query(`
            CREATE INDEX "inventory_items_changes" ON "inventory_items" ("shop_id", "change_sequence")
        `);
    await queryRunner.query(`
            CREATE TABLE "shop_counters" (
                "shop_id" uuid NOT NULL,
                "change_sequence" bigint NOT NULL DEFAULT '0',
                "sku_sequence" bigint NOT NULL DEFAULT '0',
                CONSTRAINT "PK_b69611d3a459a6cb3de1e49612b" PRIMARY KEY ("shop_id")
            )
        `);
    await queryRunner.query(`
            ALTER TABLE "users"
            ADD CONSTRAINT "FK_39e0ab619d2865a101db749751a" FOREIGN KEY ("shop_id") REFERENCES "shops"("id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "api_tokens"
            ADD CONSTRAINT "FK_b74883f5884a42fd8496d389b25" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "sessions"
            ADD CONSTRAINT "FK_085d540d9f418cfbdc7bd55bb19" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "refresh_tokens"
            ADD CONSTRAINT "FK_3bf308fa93da3966f9e76fcfba4" FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "inventory_items"
            ADD CONSTRAINT "FK_0b4054eb7744d72cc008119d6de" FOREIGN KEY ("shop_id") REFERENCES "shops"("id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
    await queryRunner.query(`
            ALTER TABLE "shop_counters"
            ADD CONSTRAINT "FK_b69611d3a459a6cb3de1e49612b" FOREIGN KEY ("shop_id") REFERENCES "shops"("id") ON DELETE CASCADE ON UPDATE NO ACTION
        `);
    for (const statement of createItemSearch) {
      await queryRunner.query(statement);
    }
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of dropItemSearch) {
      await queryRunner.query(statement);
    }
    await queryRunner.query(`
            ALTER TABLE "shop_counters" DROP CONSTRAINT "FK_b69611d3a459a6cb3de1e49612b"
        `);
    await queryRunner.query(`
            ALTER TABLE "inventory_items" DROP CONSTRAINT "FK_0b4054eb7744d72cc008119d6de"
        `);
    await queryRunner.query(`
            ALTER TABLE "refresh_tokens" DROP CONSTRAINT "FK_3bf308fa93da3966f9e76fcfba4"
        `);
    await queryRunner.query(`
            ALTER TABLE "sessions" DROP CONSTRAINT "FK_085d540d9f418cfbdc7bd55bb19"
        `);
    await queryRunner.query(`
            ALTER TABLE "api_tokens" DROP CONSTRAINT "FK_b74883f5884a42fd8496d389b25"
        `);
    await queryRunner.query(`
            ALTER TABLE "users" DROP CONSTRAINT "FK_39e0ab619d2865a101db749751a"
        `);
    await queryRunner.query(`
            DROP TABLE "shop_counters"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."inventory_items_changes"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."inventory_items_updated"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."inventory_items_created"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."inventory_items_title"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."inventory_items_price"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."inventory_items_sku_key"
        `);
    await queryRunner.query(`
            DROP TABLE "inventory_items"
        `);
    await queryRunner.query(`
            DROP TYPE "public"."item_status"
        `);
    await queryRunner.query(`
            DROP TYPE "public"."item_condition"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."rate_limits_expire"
        `);
    await queryRunner.query(`
            DROP TABLE "rate_limits"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."refresh_tokens_session_id"
        `);
    await queryRunner.query(`
            DROP TABLE "refresh_tokens"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."sessions_user_id"
        `);
    await queryRunner.query(`
            DROP TABLE "sessions"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."api_tokens_secret_hash_key"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."api_tokens_shop_id"
        `);
    await queryRunner.query(`
            DROP TABLE "api_tokens"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."users_email_key"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."users_shop_id"
        `);
    await queryRunner.query(`
            DROP TABLE "users"
        `);
    await queryRunner.query(`
            DROP INDEX "public"."shops_handle_key"
        `);
    await queryRunner.query(`
            DROP TABLE "shops"
        `);
  }
}
