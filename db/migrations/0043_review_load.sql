CREATE TABLE "review_load" (
	"scope" text NOT NULL,
	"value" text NOT NULL,
	"waiting" integer,
	"waiting_days" real,
	"reviewers" integer,
	CONSTRAINT "review_load_scope_value_pk" PRIMARY KEY("scope","value"),
	CONSTRAINT "review_load_scope" CHECK ("review_load"."scope" in ('all', 'region', 'language')),
	CONSTRAINT "review_load_whole" CHECK (("review_load"."scope" = 'all') = ("review_load"."value" = '')),
	CONSTRAINT "review_load_enough" CHECK (coalesce("review_load"."waiting", 0) >= 5 or ("review_load"."scope" = 'all' and coalesce("review_load"."waiting", 0) = 0)),
	CONSTRAINT "review_load_withheld" CHECK (coalesce("review_load"."waiting", 0) > 0 or "review_load"."waiting_days" is null),
	CONSTRAINT "review_load_reviewers" CHECK ("review_load"."reviewers" >= 5)
);
