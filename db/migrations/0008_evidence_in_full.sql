CREATE TABLE "consent_codes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"consent_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_codes_codeHash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_kind";--> statement-breakpoint
ALTER TABLE "findings" ALTER COLUMN "breakdown" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "findings" ALTER COLUMN "breakdown" SET DATA TYPE jsonb USING CASE WHEN "breakdown" = '' THEN '[]'::jsonb
  ELSE jsonb_build_array(jsonb_build_object('group', "breakdown", 'n', null, 'baseline', null, 'result', null)) END;--> statement-breakpoint
ALTER TABLE "findings" ALTER COLUMN "breakdown" SET DEFAULT '[]'::jsonb;--> statement-breakpoint
ALTER TABLE "projects" ALTER COLUMN "places" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "projects" ALTER COLUMN "places" SET DATA TYPE jsonb USING CASE WHEN "places" = '' THEN '[]'::jsonb
  ELSE jsonb_build_array(jsonb_build_object('name', "places", 'precision', 'near', 'shownAs', '', 'latitude', null, 'longitude', null)) END;--> statement-breakpoint
ALTER TABLE "projects" ALTER COLUMN "places" SET DEFAULT '[]'::jsonb;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "scan_state" text DEFAULT 'unscanned' NOT NULL;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "scanned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "malware" text;--> statement-breakpoint
ALTER TABLE "evaluations" ADD COLUMN "independence" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evaluations" ADD COLUMN "instrument" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evaluations" ADD COLUMN "population" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evaluations" ADD COLUMN "response_rate" double precision;--> statement-breakpoint
ALTER TABLE "evaluations" ADD COLUMN "ethics" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "consent_codes" ADD CONSTRAINT "consent_codes_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_codes" ADD CONSTRAINT "consent_codes_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consent_codes_consent" ON "consent_codes" USING btree ("consent_id");--> statement-breakpoint
CREATE INDEX "attachments_unscanned" ON "attachments" USING btree ("scan_state") WHERE "attachments"."scan_state" in ('unscanned', 'waiting');--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'person.data_downloaded', 'person.erased', 'session.ended', 'organisation.added', 'organisation.changed', 'organisation.sponsor_lost', 'member.added', 'member.changed', 'member.removed', 'member.left', 'invitation.sent', 'invitation.resent', 'invitation.revoked', 'invitation.accepted', 'join.asked', 'join.confirmed', 'join.accepted', 'join.declined', 'helper.invited', 'helper.resent', 'helper.revoked', 'helper.opened', 'helper.confirmed', 'helper.unconfirmed', 'helper.commented', 'project.created', 'project.changed', 'project.deleted', 'project.delete_undone', 'project.purged', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.cropped', 'photo.focused', 'photo.hidden', 'photo.restored', 'photo.deleted', 'photo.delete_undone', 'photo.purged', 'photo.erased', 'voice.hidden', 'voice.restored', 'voice.erased', 'attachment.uploaded', 'attachment.deleted', 'attachment.purged', 'attachment.infected', 'consent.recorded', 'consent.changed', 'consent.revoked', 'consent.erased', 'consent.slip_made', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.draft_purged', 'story.recalled', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'review.conflict_denied', 'review.conflict_declared', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.verdict_given', 'review.waiver_given', 'settings.changed', 'mail.resent', 'help.added', 'help.changed', 'help.removed', 'audit.exported'));--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_scan_state" CHECK ("attachments"."scan_state" in ('unscanned', 'waiting', 'clean', 'infected'));--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_malware" CHECK (("attachments"."scan_state" = 'infected') = ("attachments"."malware" is not null));--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_response" CHECK ("evaluations"."response_rate" is null or ("evaluations"."response_rate" > 0 and "evaluations"."response_rate" <= 100));