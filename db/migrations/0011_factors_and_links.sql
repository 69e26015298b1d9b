CREATE TABLE "account_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "account_links_hash_unique" UNIQUE("hash"),
	CONSTRAINT "account_links_kind" CHECK ("account_links"."kind" in ('reset', 'email_confirm', 'email_undo')),
	CONSTRAINT "account_links_email" CHECK (("account_links"."kind" = 'reset') = ("account_links"."email" = ''))
);
--> statement-breakpoint
CREATE TABLE "challenges" (
	"hash" text PRIMARY KEY NOT NULL,
	"use" text NOT NULL,
	"person_id" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "challenges_use" CHECK ("challenges"."use" in ('add', 'sign_in', 'second', 'prove')),
	CONSTRAINT "challenges_person" CHECK (("challenges"."use" = 'sign_in') = ("challenges"."person_id" is null))
);
--> statement-breakpoint
CREATE TABLE "code_generators" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint DEFAULT 0 NOT NULL,
	"transports" text[] DEFAULT '{}' NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "passkeys_credentialId_unique" UNIQUE("credential_id"),
	CONSTRAINT "passkeys_name_length" CHECK (char_length("passkeys"."name") between 1 and 80)
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_kind";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "proved_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "factor_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "code_generators" ADD CONSTRAINT "code_generators_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_links_open" ON "account_links" USING btree ("person_id","kind") WHERE "account_links"."ended_at" is null and "account_links"."kind" <> 'email_undo';--> statement-breakpoint
CREATE INDEX "account_links_person" ON "account_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "challenges_expires" ON "challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "passkeys_person" ON "passkeys" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "recovery_codes_person" ON "recovery_codes" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'person.data_downloaded', 'person.erased', 'person.profile_changed', 'person.password_changed', 'person.reset_asked', 'person.email_change_asked', 'person.email_changed', 'person.email_restored', 'factor.added', 'factor.removed', 'factor.recovery_codes_made', 'factor.recovery_code_used', 'session.ended', 'organisation.added', 'organisation.changed', 'organisation.sponsor_lost', 'member.added', 'member.changed', 'member.removed', 'member.left', 'invitation.sent', 'invitation.resent', 'invitation.revoked', 'invitation.accepted', 'join.asked', 'join.confirmed', 'join.accepted', 'join.declined', 'helper.invited', 'helper.resent', 'helper.revoked', 'helper.opened', 'helper.confirmed', 'helper.unconfirmed', 'helper.commented', 'project.created', 'project.changed', 'project.deleted', 'project.delete_undone', 'project.purged', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.cropped', 'photo.focused', 'photo.hidden', 'photo.restored', 'photo.deleted', 'photo.delete_undone', 'photo.purged', 'photo.erased', 'voice.hidden', 'voice.restored', 'voice.erased', 'attachment.uploaded', 'attachment.deleted', 'attachment.purged', 'attachment.infected', 'consent.recorded', 'consent.changed', 'consent.revoked', 'consent.erased', 'consent.slip_made', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.draft_purged', 'story.recalled', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'review.conflict_denied', 'review.conflict_declared', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.verdict_given', 'review.waiver_given', 'settings.changed', 'mail.resent', 'help.added', 'help.changed', 'help.removed', 'audit.exported'));