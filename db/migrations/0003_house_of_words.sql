CREATE TABLE "help_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'to_confirm' NOT NULL,
	"checked_on" date,
	"position" integer NOT NULL,
	"words" jsonb NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "help_entries_kind" CHECK ("help_entries"."kind" in ('contact', 'guide', 'security')),
	CONSTRAINT "help_entries_status" CHECK ("help_entries"."status" in ('to_confirm', 'confirmed')),
	CONSTRAINT "help_entries_words" CHECK (jsonb_typeof("help_entries"."words") = 'object' and "help_entries"."words" <> '{}'::jsonb),
	CONSTRAINT "help_entries_checked" CHECK ("help_entries"."status" <> 'confirmed' or "help_entries"."checked_on" is not null),
	CONSTRAINT "help_entries_link" CHECK ("help_entries"."link" = '' or "help_entries"."link" ~ '^(https?://|/[a-z])')
);
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_kind";--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "names" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "time_zone" text DEFAULT 'UTC' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "organisation_names" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "help_entries_order" ON "help_entries" USING btree ("kind","position");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'person.data_downloaded', 'person.erased', 'organisation.added', 'organisation.changed', 'organisation.sponsor_lost', 'member.added', 'member.changed', 'member.removed', 'project.created', 'project.changed', 'project.deleted', 'project.delete_undone', 'project.purged', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.hidden', 'photo.restored', 'photo.deleted', 'photo.delete_undone', 'photo.purged', 'photo.erased', 'voice.hidden', 'voice.restored', 'voice.erased', 'attachment.uploaded', 'attachment.deleted', 'attachment.purged', 'consent.recorded', 'consent.changed', 'consent.revoked', 'consent.erased', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.draft_purged', 'story.recalled', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'review.conflict_denied', 'review.conflict_declared', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.verdict_given', 'review.waiver_given', 'settings.changed', 'mail.resent', 'help.added', 'help.changed', 'help.removed', 'audit.exported'));--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_names" CHECK (jsonb_typeof("organisations"."names") = 'object');--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_time_zone_length" CHECK (char_length("organisations"."time_zone") between 1 and 64);