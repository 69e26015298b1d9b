CREATE TABLE "finding_confirmations" (
	"finding_id" uuid NOT NULL,
	"helper_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"confirmed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "finding_confirmations_finding_id_helper_id_pk" PRIMARY KEY("finding_id","helper_id"),
	CONSTRAINT "finding_confirmations_hash" CHECK ("finding_confirmations"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "helper_notes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"helper_id" uuid NOT NULL,
	"person_id" uuid,
	"finding_id" uuid,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "helper_notes_body_length" CHECK (char_length("helper_notes"."body") between 1 and 5000)
);
--> statement-breakpoint
CREATE TABLE "helpers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"story_id" uuid,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"part" text NOT NULL,
	"locale" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"token_used_at" timestamp with time zone,
	"session_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	CONSTRAINT "helpers_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "helpers_sessionHash_unique" UNIQUE("session_hash"),
	CONSTRAINT "helpers_email_length" CHECK (char_length("helpers"."email") between 3 and 320),
	CONSTRAINT "helpers_name_length" CHECK (char_length("helpers"."name") between 1 and 200),
	CONSTRAINT "helpers_part" CHECK ("helpers"."part" in ('evaluator', 'partner')),
	CONSTRAINT "helpers_revoked" CHECK (("helpers"."revoked_at" is null) = ("helpers"."revoked_by" is null)),
	CONSTRAINT "helpers_session" CHECK ("helpers"."session_hash" is null or "helpers"."opened_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "mail_wishes" DROP CONSTRAINT "mail_wishes_kind";--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_kind";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "finding_confirmations" ADD CONSTRAINT "finding_confirmations_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_confirmations" ADD CONSTRAINT "finding_confirmations_helper_id_helpers_id_fk" FOREIGN KEY ("helper_id") REFERENCES "public"."helpers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helper_notes" ADD CONSTRAINT "helper_notes_helper_id_helpers_id_fk" FOREIGN KEY ("helper_id") REFERENCES "public"."helpers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helper_notes" ADD CONSTRAINT "helper_notes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helper_notes" ADD CONSTRAINT "helper_notes_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpers" ADD CONSTRAINT "helpers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpers" ADD CONSTRAINT "helpers_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpers" ADD CONSTRAINT "helpers_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpers" ADD CONSTRAINT "helpers_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpers" ADD CONSTRAINT "helpers_revoked_by_people_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "finding_confirmations_helper" ON "finding_confirmations" USING btree ("helper_id");--> statement-breakpoint
CREATE INDEX "helper_notes_helper" ON "helper_notes" USING btree ("helper_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "helpers_one_open" ON "helpers" USING btree (lower("email"),coalesce("story_id", "project_id")) WHERE "helpers"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "helpers_project" ON "helpers" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "helpers_story" ON "helpers" USING btree ("story_id");--> statement-breakpoint
ALTER TABLE "mail_wishes" ADD CONSTRAINT "mail_wishes_kind" CHECK ("mail_wishes"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'waiting_work', 'lead_appointed', 'digest'));--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_kind" CHECK ("mails"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'waiting_work', 'lead_appointed', 'digest'));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'waiting_work', 'lead_appointed', 'digest'));