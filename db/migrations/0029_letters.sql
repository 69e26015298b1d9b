CREATE TABLE "letters" (
	"revision_id" uuid PRIMARY KEY NOT NULL,
	"author_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"body" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letters_body_length" CHECK (char_length("letters"."body") between 1 and 500000)
);
--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "embargo_zone" text;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_embargo" CHECK ("revisions"."embargo_zone" is null or "revisions"."embargo_until" is not null);