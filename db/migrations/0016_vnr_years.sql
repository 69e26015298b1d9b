CREATE TABLE "vnr_years" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"country" text NOT NULL,
	"year" integer NOT NULL,
	"status" text NOT NULL,
	"confirmed" boolean DEFAULT false NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "vnr_years_country" CHECK ("vnr_years"."country" ~ '^[A-Z]{3}$'),
	CONSTRAINT "vnr_years_year" CHECK ("vnr_years"."year" between 2016 and 2100),
	CONSTRAINT "vnr_years_status" CHECK ("vnr_years"."status" in ('planned', 'announced', 'withdrawn', 'presented', 'unknown')),
	CONSTRAINT "vnr_years_source_length" CHECK (char_length("vnr_years"."source") between 0 and 500),
	CONSTRAINT "vnr_years_source" CHECK (not "vnr_years"."confirmed" or "vnr_years"."source" <> '')
);
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_kind";--> statement-breakpoint
CREATE UNIQUE INDEX "vnr_years_country" ON "vnr_years" USING btree ("country","year");--> statement-breakpoint
CREATE INDEX "vnr_years_year" ON "vnr_years" USING btree ("year");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'person.data_downloaded', 'person.erased', 'person.profile_changed', 'person.password_changed', 'person.reset_asked', 'person.email_change_asked', 'person.email_changed', 'person.email_restored', 'factor.added', 'factor.removed', 'factor.recovery_codes_made', 'factor.recovery_code_used', 'session.ended', 'organisation.added', 'organisation.changed', 'organisation.sponsor_lost', 'member.added', 'member.changed', 'member.removed', 'member.left', 'invitation.sent', 'invitation.resent', 'invitation.revoked', 'invitation.accepted', 'join.asked', 'join.confirmed', 'join.accepted', 'join.declined', 'helper.invited', 'helper.resent', 'helper.revoked', 'helper.opened', 'helper.confirmed', 'helper.unconfirmed', 'helper.commented', 'project.created', 'project.changed', 'project.deleted', 'project.delete_undone', 'project.purged', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.cropped', 'photo.focused', 'photo.hidden', 'photo.restored', 'photo.deleted', 'photo.delete_undone', 'photo.purged', 'photo.erased', 'voice.hidden', 'voice.restored', 'voice.erased', 'attachment.uploaded', 'attachment.deleted', 'attachment.purged', 'attachment.infected', 'consent.recorded', 'consent.changed', 'consent.revoked', 'consent.erased', 'consent.slip_made', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.brought_back', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.draft_purged', 'story.recalled', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'review.conflict_denied', 'review.conflict_declared', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.verdict_given', 'review.waiver_given', 'settings.changed', 'mail.resent', 'mail.wishes_changed', 'help.added', 'help.changed', 'help.removed', 'audit.exported', 'settings.targets_changed', 'vnr_year.added', 'vnr_year.changed'));