CREATE TABLE "gallery_state" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"changed_in" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "gallery_state_one_row" CHECK ("gallery_state"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "publication_texts" (
	"publication_id" uuid PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "publication_texts_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"title" "tsvector" NOT NULL,
	"summary" "tsvector" NOT NULL,
	"whole" "tsvector" NOT NULL,
	CONSTRAINT "publication_texts_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"keys" text[] NOT NULL
);
--> statement-breakpoint
-- What search knows of the stories that are public already goes along; then it leaves their own rows.
INSERT INTO "publication_texts" ("publication_id", "title", "summary", "whole")
	SELECT "id", ts_filter("search", '{a}'), ts_filter("search", '{a,b}'), "search" FROM "publications";--> statement-breakpoint
DROP INDEX "publications_search";--> statement-breakpoint
ALTER TABLE "publication_texts" ADD CONSTRAINT "publication_texts_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "publication_texts_title" ON "publication_texts" USING gin ("title") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "publication_texts_summary" ON "publication_texts" USING gin ("summary") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "publication_texts_whole" ON "publication_texts" USING gin ("whole") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_words_keys" ON "search_words" USING gin ("keys") WITH (fastupdate=false);--> statement-breakpoint
ALTER TABLE "publications" DROP COLUMN "search";