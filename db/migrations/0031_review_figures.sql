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
