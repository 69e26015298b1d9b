CREATE TABLE "country_landscapes" (
	"country" text NOT NULL,
	"locale" text NOT NULL,
	"words" text NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "country_landscapes_country_locale_pk" PRIMARY KEY("country","locale"),
	CONSTRAINT "country_landscapes_country" CHECK ("country_landscapes"."country" ~ '^[A-Z]{3}$'),
	CONSTRAINT "country_landscapes_words_length" CHECK (char_length("country_landscapes"."words") between 0 and 5000)
);
--> statement-breakpoint
CREATE TABLE "country_laws" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"country" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"year" integer,
	"link" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "country_laws_country" CHECK ("country_laws"."country" ~ '^[A-Z]{3}$'),
	CONSTRAINT "country_laws_kind" CHECK ("country_laws"."kind" in ('library_law', 'legal_deposit', 'copyright_exceptions', 'other')),
	CONSTRAINT "country_laws_title_length" CHECK (char_length("country_laws"."title") between 1 and 300),
	CONSTRAINT "country_laws_year" CHECK ("country_laws"."year" between 1500 and 2100),
	CONSTRAINT "country_laws_link" CHECK ("country_laws"."link" = '' or "country_laws"."link" ~ '^https?://'),
	CONSTRAINT "country_laws_note_length" CHECK (char_length("country_laws"."note") between 0 and 1000)
);
--> statement-breakpoint
CREATE TABLE "country_organisations" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"country" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"names" jsonb NOT NULL,
	"slug" text NOT NULL,
	"site" text NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "country_organisations_kind" CHECK ("country_organisations"."kind" in ('national_library', 'library_association'))
);
--> statement-breakpoint
CREATE TABLE "country_profiles" (
	"country" text PRIMARY KEY NOT NULL,
	"begun_on" date DEFAULT now() NOT NULL,
	"confirmed_on" date,
	"asked_on" date,
	CONSTRAINT "country_profiles_country" CHECK ("country_profiles"."country" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "library_statistics" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"country" text NOT NULL,
	"library_type" text NOT NULL,
	"metric" text NOT NULL,
	"year" integer NOT NULL,
	"value" numeric(20, 2) NOT NULL,
	"currency" text DEFAULT '' NOT NULL,
	"method" text NOT NULL,
	"source" text NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_at" timestamp with time zone,
	"replaced_by" uuid,
	CONSTRAINT "library_statistics_country" CHECK ("library_statistics"."country" ~ '^[A-Z]{3}$'),
	CONSTRAINT "library_statistics_type" CHECK ("library_statistics"."library_type" in ('all', 'national', 'academic', 'public', 'community', 'school', 'other')),
	CONSTRAINT "library_statistics_metric" CHECK ("library_statistics"."metric" in ('service_points', 'with_internet', 'staff', 'volunteers', 'registered_users', 'visits', 'loans', 'e_loans', 'legal_deposit_intake', 'items_preserved', 'items_digitised', 'items_open', 'preservation_spending', 'population')),
	CONSTRAINT "library_statistics_year" CHECK ("library_statistics"."year" between 1900 and 2100),
	CONSTRAINT "library_statistics_value" CHECK ("library_statistics"."value" >= 0),
	CONSTRAINT "library_statistics_currency" CHECK ("library_statistics"."currency" ~ '^([A-Z]{3})?$'),
	CONSTRAINT "library_statistics_spending" CHECK (("library_statistics"."metric" = 'preservation_spending') = ("library_statistics"."currency" <> '')),
	CONSTRAINT "library_statistics_population" CHECK ("library_statistics"."metric" <> 'population' or "library_statistics"."library_type" = 'all'),
	CONSTRAINT "library_statistics_method" CHECK ("library_statistics"."method" in ('official_statistics', 'census_survey', 'administrative_data', 'sample_survey')),
	CONSTRAINT "library_statistics_source_length" CHECK (char_length("library_statistics"."source") between 1 and 500),
	CONSTRAINT "library_statistics_replaced" CHECK ("library_statistics"."replaced_by" is null or "library_statistics"."replaced_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "vnr_shared_projects" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"country" text NOT NULL,
	"shared_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_shared_projects_country" CHECK ("vnr_shared_projects"."country" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "vnr_story_asks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"target" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_story_asks_target_form" CHECK ("vnr_story_asks"."target" ~ '^(1[0-7]|[1-9])[.]([1-9]|1[0-9]|[a-d])$')
);
--> statement-breakpoint
CREATE TABLE "vnr_letters" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"addressee" text DEFAULT '' NOT NULL,
	"salutation" text DEFAULT '' NOT NULL,
	"opening" text DEFAULT '' NOT NULL,
	"whole_government" text DEFAULT '' NOT NULL,
	"heritage" text DEFAULT '' NOT NULL,
	"information" text DEFAULT '' NOT NULL,
	"request" text DEFAULT '' NOT NULL,
	"library_signer" text DEFAULT '' NOT NULL,
	"association_signer" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_letters_locale" CHECK ("vnr_letters"."locale" ~ '^[a-z]{2}$'),
	CONSTRAINT "vnr_letters_addressee_length" CHECK (char_length("vnr_letters"."addressee") between 0 and 1000),
	CONSTRAINT "vnr_letters_salutation_length" CHECK (char_length("vnr_letters"."salutation") between 0 and 300),
	CONSTRAINT "vnr_letters_opening_length" CHECK (char_length("vnr_letters"."opening") between 0 and 5000),
	CONSTRAINT "vnr_letters_whole_government_length" CHECK (char_length("vnr_letters"."whole_government") between 0 and 5000),
	CONSTRAINT "vnr_letters_heritage_length" CHECK (char_length("vnr_letters"."heritage") between 0 and 5000),
	CONSTRAINT "vnr_letters_information_length" CHECK (char_length("vnr_letters"."information") between 0 and 5000),
	CONSTRAINT "vnr_letters_request_length" CHECK (char_length("vnr_letters"."request") between 0 and 5000),
	CONSTRAINT "vnr_letters_library_signer_length" CHECK (char_length("vnr_letters"."library_signer") between 0 and 1000),
	CONSTRAINT "vnr_letters_association_signer_length" CHECK (char_length("vnr_letters"."association_signer") between 0 and 1000)
);
--> statement-breakpoint
CREATE TABLE "vnr_reminders" (
	"subject_id" uuid NOT NULL,
	"day" date NOT NULL,
	"moment" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_reminders_subject_id_day_moment_person_id_pk" PRIMARY KEY("subject_id","day","moment","person_id"),
	CONSTRAINT "vnr_reminders_moment" CHECK ("vnr_reminders"."moment" in ('soon', 'late', 'closing'))
);
--> statement-breakpoint
CREATE TABLE "vnr_activities" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"title" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"organisation_id" uuid,
	"organisation_name" text DEFAULT '' NOT NULL,
	"figures" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"targets" text[] NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"project_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_activities_title_length" CHECK (char_length("vnr_activities"."title") between 1 and 300),
	CONSTRAINT "vnr_activities_text_length" CHECK (char_length("vnr_activities"."text") between 0 and 2000),
	CONSTRAINT "vnr_activities_period" CHECK ("vnr_activities"."ends_on" is null or "vnr_activities"."starts_on" <= "vnr_activities"."ends_on"),
	CONSTRAINT "vnr_activities_organisation" CHECK (("vnr_activities"."organisation_id" is null) = ("vnr_activities"."organisation_name" <> '')),
	CONSTRAINT "vnr_activities_organisation_length" CHECK (char_length("vnr_activities"."organisation_name") between 0 and 200),
	CONSTRAINT "vnr_activities_targets" CHECK (cardinality("vnr_activities"."targets") between 1 and 20),
	CONSTRAINT "vnr_activities_source_length" CHECK (char_length("vnr_activities"."source") between 0 and 500)
);
--> statement-breakpoint
CREATE TABLE "vnr_message_activities" (
	"message_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	CONSTRAINT "vnr_message_activities_message_id_activity_id_pk" PRIMARY KEY("message_id","activity_id")
);
--> statement-breakpoint
CREATE TABLE "vnr_message_agreements" (
	"message_id" uuid NOT NULL,
	"side" text NOT NULL,
	"wording" integer NOT NULL,
	"agreed_by" uuid NOT NULL,
	"agreed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_message_agreements_message_id_side_pk" PRIMARY KEY("message_id","side"),
	CONSTRAINT "vnr_message_agreements_side" CHECK ("vnr_message_agreements"."side" in ('national_library', 'association'))
);
--> statement-breakpoint
CREATE TABLE "vnr_message_comments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"message_id" uuid NOT NULL,
	"body" text NOT NULL,
	"written_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_message_comments_body_length" CHECK (char_length("vnr_message_comments"."body") between 1 and 2000)
);
--> statement-breakpoint
CREATE TABLE "vnr_message_stories" (
	"message_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	CONSTRAINT "vnr_message_stories_message_id_story_id_pk" PRIMARY KEY("message_id","story_id")
);
--> statement-breakpoint
CREATE TABLE "vnr_messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"goal" integer NOT NULL,
	"target" text,
	"speaker" text NOT NULL,
	"wording" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_messages_text_length" CHECK (char_length("vnr_messages"."text") between 1 and 1000),
	CONSTRAINT "vnr_messages_goal" CHECK ("vnr_messages"."goal" between 1 and 17),
	CONSTRAINT "vnr_messages_target" CHECK ("vnr_messages"."target" is null or "vnr_messages"."target" ~ ('^' || "vnr_messages"."goal" || '[.]')),
	CONSTRAINT "vnr_messages_speaker" CHECK ("vnr_messages"."speaker" in ('national_library', 'association', 'both'))
);
--> statement-breakpoint
CREATE TABLE "vnr_pack_builds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pack_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"hash" text NOT NULL,
	"built_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_pack_builds_hash" CHECK ("vnr_pack_builds"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "vnr_pack_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"build_id" uuid NOT NULL,
	"format" text NOT NULL,
	"ministry" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"storage_key" text DEFAULT '' NOT NULL,
	"bytes" integer,
	"parts" jsonb,
	"asked_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"made_at" timestamp with time zone,
	CONSTRAINT "vnr_pack_files_format" CHECK ("vnr_pack_files"."format" in ('docx', 'pdf', 'md', 'csv', 'json')),
	CONSTRAINT "vnr_pack_files_state" CHECK ("vnr_pack_files"."state" in ('waiting', 'making', 'ready', 'failed')),
	CONSTRAINT "vnr_pack_files_progress" CHECK ("vnr_pack_files"."progress" between 0 and 100),
	CONSTRAINT "vnr_pack_files_made" CHECK (("vnr_pack_files"."state" = 'ready') = ("vnr_pack_files"."storage_key" <> '' and "vnr_pack_files"."made_at" is not null)),
	CONSTRAINT "vnr_pack_files_ministry_length" CHECK (char_length("vnr_pack_files"."ministry") between 0 and 200)
);
--> statement-breakpoint
CREATE TABLE "vnr_packs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"title" text NOT NULL,
	"locale" text NOT NULL,
	"draft" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_packs_title_length" CHECK (char_length("vnr_packs"."title") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "vnr_share_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"share_id" uuid NOT NULL,
	"story_id" uuid,
	"answer" text NOT NULL,
	"page" text DEFAULT '' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_share_answers_answer" CHECK ("vnr_share_answers"."answer" in ('used', 'need_more', 'not_used')),
	CONSTRAINT "vnr_share_answers_page_length" CHECK (char_length("vnr_share_answers"."page") between 0 and 40),
	CONSTRAINT "vnr_share_answers_words_length" CHECK (char_length("vnr_share_answers"."words") between 0 and 2000)
);
--> statement-breakpoint
CREATE TABLE "vnr_shares" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"build_id" uuid NOT NULL,
	"receiver" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"locale" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	"shared_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_shares_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "vnr_shares_receiver_length" CHECK (char_length("vnr_shares"."receiver") between 1 and 200),
	CONSTRAINT "vnr_shares_email_length" CHECK (char_length("vnr_shares"."email") between 0 and 320)
);
--> statement-breakpoint
CREATE TABLE "uses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"country" text NOT NULL,
	"year" integer NOT NULL,
	"story_id" uuid,
	"page" text NOT NULL,
	"quote" text NOT NULL,
	"link" text NOT NULL,
	"language" text NOT NULL,
	"checked_on" date NOT NULL,
	CONSTRAINT "uses_country" CHECK ("uses"."country" ~ '^[A-Z]{3}$'),
	CONSTRAINT "uses_link" CHECK ("uses"."link" ~ '^https://')
);
--> statement-breakpoint
CREATE TABLE "vnr_uses" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"story_id" uuid,
	"page" text DEFAULT '' NOT NULL,
	"quote" text DEFAULT '' NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"language" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"recorded_by" uuid,
	"checked_by" uuid,
	"checked_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_uses_state" CHECK ("vnr_uses"."state" in ('draft', 'recorded', 'checked', 'refused')),
	CONSTRAINT "vnr_uses_page_length" CHECK (char_length("vnr_uses"."page") between 0 and 40),
	CONSTRAINT "vnr_uses_quote_length" CHECK (char_length("vnr_uses"."quote") between 0 and 500),
	CONSTRAINT "vnr_uses_reason_length" CHECK (char_length("vnr_uses"."reason") between 0 and 1000),
	CONSTRAINT "vnr_uses_link" CHECK ("vnr_uses"."link" = '' or "vnr_uses"."link" ~ '^https://'),
	CONSTRAINT "vnr_uses_whole" CHECK ("vnr_uses"."state" in ('draft', 'refused') or ("vnr_uses"."page" <> '' and "vnr_uses"."quote" <> '' and "vnr_uses"."link" <> '' and "vnr_uses"."language" <> '')),
	CONSTRAINT "vnr_uses_checked" CHECK (("vnr_uses"."state" = 'checked') = ("vnr_uses"."checked_at" is not null)),
	CONSTRAINT "vnr_uses_checker" CHECK (("vnr_uses"."checked_at" is null) = ("vnr_uses"."checked_by" is null)),
	CONSTRAINT "vnr_uses_refused" CHECK ("vnr_uses"."state" <> 'refused' or "vnr_uses"."reason" <> '')
);
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_kind";--> statement-breakpoint
ALTER TABLE "mail_wishes" DROP CONSTRAINT "mail_wishes_kind";--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_kind";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "join_requests" ADD COLUMN "proposed_by" uuid;--> statement-breakpoint
ALTER TABLE "join_requests" ADD COLUMN "proposed_for" uuid;--> statement-breakpoint
ALTER TABLE "country_organisations" ADD CONSTRAINT "country_organisations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "library_statistics" ADD CONSTRAINT "library_statistics_replaced_by_library_statistics_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."library_statistics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_shared_projects" ADD CONSTRAINT "vnr_shared_projects_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_shared_projects" ADD CONSTRAINT "vnr_shared_projects_shared_by_people_id_fk" FOREIGN KEY ("shared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_story_asks" ADD CONSTRAINT "vnr_story_asks_round_id_vnr_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."vnr_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_story_asks" ADD CONSTRAINT "vnr_story_asks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_story_asks" ADD CONSTRAINT "vnr_story_asks_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_letters" ADD CONSTRAINT "vnr_letters_round_id_vnr_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."vnr_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_reminders" ADD CONSTRAINT "vnr_reminders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_activities" ADD CONSTRAINT "vnr_activities_round_id_vnr_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."vnr_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_activities" ADD CONSTRAINT "vnr_activities_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_activities" ADD CONSTRAINT "vnr_activities_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_message_activities" ADD CONSTRAINT "vnr_message_activities_message_id_vnr_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."vnr_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_message_activities" ADD CONSTRAINT "vnr_message_activities_activity_id_vnr_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."vnr_activities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_message_agreements" ADD CONSTRAINT "vnr_message_agreements_message_id_vnr_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."vnr_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_message_agreements" ADD CONSTRAINT "vnr_message_agreements_agreed_by_people_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_message_comments" ADD CONSTRAINT "vnr_message_comments_message_id_vnr_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."vnr_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_message_comments" ADD CONSTRAINT "vnr_message_comments_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_message_stories" ADD CONSTRAINT "vnr_message_stories_message_id_vnr_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."vnr_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_message_stories" ADD CONSTRAINT "vnr_message_stories_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_messages" ADD CONSTRAINT "vnr_messages_round_id_vnr_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."vnr_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_pack_builds" ADD CONSTRAINT "vnr_pack_builds_pack_id_vnr_packs_id_fk" FOREIGN KEY ("pack_id") REFERENCES "public"."vnr_packs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_pack_builds" ADD CONSTRAINT "vnr_pack_builds_built_by_people_id_fk" FOREIGN KEY ("built_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_pack_files" ADD CONSTRAINT "vnr_pack_files_build_id_vnr_pack_builds_id_fk" FOREIGN KEY ("build_id") REFERENCES "public"."vnr_pack_builds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_pack_files" ADD CONSTRAINT "vnr_pack_files_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_packs" ADD CONSTRAINT "vnr_packs_round_id_vnr_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."vnr_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_share_answers" ADD CONSTRAINT "vnr_share_answers_share_id_vnr_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."vnr_shares"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_share_answers" ADD CONSTRAINT "vnr_share_answers_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_shares" ADD CONSTRAINT "vnr_shares_build_id_vnr_pack_builds_id_fk" FOREIGN KEY ("build_id") REFERENCES "public"."vnr_pack_builds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_shares" ADD CONSTRAINT "vnr_shares_shared_by_people_id_fk" FOREIGN KEY ("shared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uses" ADD CONSTRAINT "uses_id_vnr_uses_id_fk" FOREIGN KEY ("id") REFERENCES "public"."vnr_uses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uses" ADD CONSTRAINT "uses_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_uses" ADD CONSTRAINT "vnr_uses_round_id_vnr_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."vnr_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_uses" ADD CONSTRAINT "vnr_uses_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_uses" ADD CONSTRAINT "vnr_uses_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_uses" ADD CONSTRAINT "vnr_uses_checked_by_people_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "country_laws_country" ON "country_laws" USING btree ("country");--> statement-breakpoint
CREATE INDEX "country_organisations_country" ON "country_organisations" USING btree ("country");--> statement-breakpoint
CREATE UNIQUE INDEX "library_statistics_current" ON "library_statistics" USING btree ("country","library_type","metric","year") WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX "library_statistics_country" ON "library_statistics" USING btree ("country","year");--> statement-breakpoint
CREATE INDEX "vnr_shared_projects_country" ON "vnr_shared_projects" USING btree ("country");--> statement-breakpoint
CREATE INDEX "vnr_story_asks_round" ON "vnr_story_asks" USING btree ("round_id","target");--> statement-breakpoint
CREATE UNIQUE INDEX "vnr_letters_locale" ON "vnr_letters" USING btree ("round_id","locale");--> statement-breakpoint
CREATE INDEX "vnr_activities_round" ON "vnr_activities" USING btree ("round_id","starts_on");--> statement-breakpoint
CREATE INDEX "vnr_activities_project" ON "vnr_activities" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "vnr_message_activities_activity" ON "vnr_message_activities" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "vnr_message_comments_message" ON "vnr_message_comments" USING btree ("message_id","created_at");--> statement-breakpoint
CREATE INDEX "vnr_message_stories_story" ON "vnr_message_stories" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "vnr_messages_round" ON "vnr_messages" USING btree ("round_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "vnr_pack_builds_number" ON "vnr_pack_builds" USING btree ("pack_id","number");--> statement-breakpoint
CREATE INDEX "vnr_pack_files_build" ON "vnr_pack_files" USING btree ("build_id");--> statement-breakpoint
CREATE INDEX "vnr_packs_round" ON "vnr_packs" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "vnr_share_answers_share" ON "vnr_share_answers" USING btree ("share_id","created_at");--> statement-breakpoint
CREATE INDEX "vnr_shares_build" ON "vnr_shares" USING btree ("build_id");--> statement-breakpoint
CREATE INDEX "uses_year" ON "uses" USING btree ("year","country");--> statement-breakpoint
CREATE INDEX "uses_story" ON "uses" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "vnr_uses_round" ON "vnr_uses" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "vnr_uses_recorded" ON "vnr_uses" USING btree ("created_at") WHERE "vnr_uses"."state" = 'recorded';--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_proposed_by_people_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_proposed_for_organisations_id_fk" FOREIGN KEY ("proposed_for") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "join_requests_proposed_for" ON "join_requests" USING btree ("proposed_for");--> statement-breakpoint
CREATE UNIQUE INDEX "join_requests_one_proposal" ON "join_requests" USING btree (lower("email"),coalesce("new_country", "organisation_id"::text)) WHERE "join_requests"."proposed_for" is not null and "join_requests"."decided_at" is null;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'person.data_downloaded', 'person.erased', 'person.profile_changed', 'person.password_changed', 'person.reset_asked', 'person.email_change_asked', 'person.email_changed', 'person.email_restored', 'factor.added', 'factor.removed', 'factor.recovery_codes_made', 'factor.recovery_code_used', 'session.ended', 'organisation.added', 'organisation.changed', 'organisation.sponsor_lost', 'member.added', 'member.changed', 'member.removed', 'member.left', 'invitation.sent', 'invitation.resent', 'invitation.revoked', 'invitation.accepted', 'join.asked', 'join.confirmed', 'join.accepted', 'join.declined', 'join.proposed', 'join.proposal_resent', 'join.proposal_revoked', 'helper.invited', 'helper.resent', 'helper.revoked', 'helper.opened', 'helper.confirmed', 'helper.unconfirmed', 'helper.commented', 'project.created', 'project.changed', 'project.deleted', 'project.delete_undone', 'project.purged', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.cropped', 'photo.focused', 'photo.hidden', 'photo.restored', 'photo.deleted', 'photo.delete_undone', 'photo.purged', 'photo.erased', 'voice.hidden', 'voice.restored', 'voice.erased', 'attachment.uploaded', 'attachment.deleted', 'attachment.purged', 'attachment.infected', 'consent.recorded', 'consent.changed', 'consent.revoked', 'consent.erased', 'consent.slip_made', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.brought_back', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.draft_purged', 'story.recalled', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'review.conflict_denied', 'review.conflict_declared', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.verdict_given', 'review.waiver_given', 'settings.changed', 'mail.resent', 'mail.wishes_changed', 'help.added', 'help.changed', 'help.removed', 'audit.exported', 'settings.targets_changed', 'vnr_year.added', 'vnr_year.changed', 'country.statistic_recorded', 'country.statistic_corrected', 'country.statistic_withdrawn', 'country.landscape_saved', 'country.law_saved', 'country.law_removed', 'country.profile_confirmed', 'vnr.named', 'vnr.naming_ended', 'vnr.round_opened', 'vnr.round_changed', 'vnr.task_added', 'vnr.task_changed', 'vnr.contact_added', 'vnr.contact_changed', 'vnr.contact_erased', 'vnr.contact_exported', 'vnr.exchange_added', 'vnr.exchange_removed', 'vnr.channel_added', 'vnr.channel_changed', 'vnr.channel_removed', 'vnr.message_added', 'vnr.message_changed', 'vnr.message_moved', 'vnr.message_removed', 'vnr.message_agreed', 'vnr.message_agreement_ended', 'vnr.message_commented', 'vnr.activity_added', 'vnr.activity_changed', 'vnr.activity_removed', 'vnr.activity_made_project', 'vnr.project_shared', 'vnr.sharing_ended', 'vnr.story_asked', 'vnr.pack_begun', 'vnr.pack_changed', 'vnr.pack_built', 'vnr.pack_file_asked', 'vnr.pack_file_taken', 'vnr.pack_shared', 'vnr.pack_share_revoked', 'vnr.pack_receiver_told', 'vnr.pack_answered', 'vnr.letter_saved', 'vnr.reminded', 'vnr.use_saved', 'vnr.use_recorded', 'vnr.use_removed', 'vnr.use_checked', 'vnr.use_unchecked', 'vnr.use_refused'));--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_proposed" CHECK (("join_requests"."proposed_by" is null) = ("join_requests"."proposed_for" is null));--> statement-breakpoint
ALTER TABLE "mail_wishes" ADD CONSTRAINT "mail_wishes_kind" CHECK ("mail_wishes"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'digest'));--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_kind" CHECK ("mails"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'digest'));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'digest'));