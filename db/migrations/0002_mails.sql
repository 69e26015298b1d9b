CREATE TABLE "mail_wishes" (
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"wish" text NOT NULL,
	CONSTRAINT "mail_wishes_person_id_kind_pk" PRIMARY KEY("person_id","kind"),
	CONSTRAINT "mail_wishes_kind" CHECK ("mail_wishes"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'waiting_work', 'digest')),
	CONSTRAINT "mail_wishes_wish" CHECK ("mail_wishes"."wish" in ('at_once', 'daily', 'off'))
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid,
	"address" text,
	"name" text DEFAULT '' NOT NULL,
	"locale" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"organisation_id" uuid,
	"project_id" uuid,
	"story_id" uuid,
	"revision_id" uuid,
	"subject_id" uuid,
	"state" text DEFAULT 'queued' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"tried_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	CONSTRAINT "mails_kind" CHECK ("mails"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'waiting_work', 'digest')),
	CONSTRAINT "mails_state" CHECK ("mails"."state" in ('queued', 'sent', 'failed', 'cancelled', 'kept')),
	CONSTRAINT "mails_recipient" CHECK ("mails"."person_id" is not null or "mails"."address" is not null),
	CONSTRAINT "mails_address_length" CHECK (char_length("mails"."address") between 3 and 320),
	CONSTRAINT "mails_sent" CHECK (("mails"."state" = 'sent') = ("mails"."sent_at" is not null)),
	CONSTRAINT "mails_sent_holds_nothing" CHECK ("mails"."state" <> 'sent' or "mails"."data" = '{}'::jsonb)
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"organisation_id" uuid,
	"project_id" uuid,
	"story_id" uuid,
	"revision_id" uuid,
	"subject_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	"digest_from" timestamp with time zone,
	"digest_id" uuid,
	CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'waiting_work', 'digest'))
);
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_kind";--> statement-breakpoint
ALTER TABLE "mail_wishes" ADD CONSTRAINT "mail_wishes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_digest_id_mails_id_fk" FOREIGN KEY ("digest_id") REFERENCES "public"."mails"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_created" ON "mails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "mails_state" ON "mails" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "mails_person" ON "mails" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "notices_person" ON "notices" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("person_id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notices_digest" ON "notices" USING btree ("person_id") WHERE "notices"."digest_from" is not null;--> statement-breakpoint
CREATE INDEX "notices_in_digest" ON "notices" USING btree ("digest_id");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'organisation.added', 'organisation.changed', 'member.added', 'member.changed', 'member.removed', 'project.created', 'project.changed', 'project.deleted', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.hidden', 'photo.restored', 'voice.hidden', 'voice.restored', 'attachment.uploaded', 'attachment.deleted', 'consent.recorded', 'consent.changed', 'consent.revoked', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.recalled', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'review.conflict_denied', 'review.conflict_declared', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.verdict_given', 'review.waiver_given', 'settings.changed', 'mail.resent'));