CREATE TABLE "letters" (
	"revision_id" uuid PRIMARY KEY NOT NULL,
	"author_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"body" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letters_body_length" CHECK (char_length("letters"."body") between 1 and 500000)
);
--> statement-breakpoint
CREATE TABLE "review_figures" (
	"year" integer NOT NULL,
	"scope" text NOT NULL,
	"value" text NOT NULL,
	"answers" integer,
	"first_days" real,
	"approved_share" real,
	"rounds" real,
	CONSTRAINT "review_figures_year_scope_value_pk" PRIMARY KEY("year","scope","value"),
	CONSTRAINT "review_figures_scope" CHECK ("review_figures"."scope" in ('all', 'region', 'language')),
	CONSTRAINT "review_figures_whole" CHECK (("review_figures"."scope" = 'all') = ("review_figures"."value" = '')),
	CONSTRAINT "review_figures_enough" CHECK ("review_figures"."answers" >= 5 or ("review_figures"."answers" is null and "review_figures"."scope" = 'all')),
	CONSTRAINT "review_figures_withheld" CHECK ("review_figures"."answers" is not null or ("review_figures"."first_days" is null and "review_figures"."approved_share" is null and "review_figures"."rounds" is null))
);
--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "embargo_zone" text;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_embargo" CHECK ("revisions"."embargo_zone" is null or "revisions"."embargo_until" is not null);