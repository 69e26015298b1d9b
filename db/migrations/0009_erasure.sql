CREATE TABLE "files_to_erase" (
	"key" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consents" DROP CONSTRAINT "consents_person_length";--> statement-breakpoint
ALTER TABLE "consents" DROP CONSTRAINT "consents_child";--> statement-breakpoint
ALTER TABLE "people" DROP CONSTRAINT "people_name_length";--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "photos" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "voices" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_erased" CHECK ("consents"."erased_at" is null or ("consents"."person" = '' and "consents"."guardian" = '' and "consents"."proof_key" is null and "consents"."proof_name" is null and "consents"."revoked_at" is not null));--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_person_length" CHECK (char_length("consents"."person") between 1 and 200 or "consents"."erased_at" is not null);--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_child" CHECK (not "consents"."is_child" or "consents"."erased_at" is not null or ("consents"."guardian" <> '' and "consents"."child_assented"));--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_erased" CHECK ("photos"."erased_at" is null or ("photos"."hidden_at" is not null and "photos"."storage_key" = '' and "photos"."salt" = ''));--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_erased" CHECK ("people"."erased_at" is null or ("people"."name" = '' and not "people"."active"));--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_name_length" CHECK (char_length("people"."name") between 1 and 200 or "people"."erased_at" is not null);--> statement-breakpoint
ALTER TABLE "voices" ADD CONSTRAINT "voices_erased" CHECK ("voices"."erased_at" is null or ("voices"."hidden_at" is not null and "voices"."quote" = '' and "voices"."salt" = ''));