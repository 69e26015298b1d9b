CREATE TABLE "claim_levels" (
	"review_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"stated" text NOT NULL,
	"given" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claim_levels_review_id_claim_id_pk" PRIMARY KEY("review_id","claim_id"),
	CONSTRAINT "claim_levels_stated" CHECK ("claim_levels"."stated" in ('compared', 'before_after', 'measured', 'counted', 'told')),
	CONSTRAINT "claim_levels_given" CHECK ("claim_levels"."given" in ('compared', 'before_after', 'measured', 'counted', 'told')),
	CONSTRAINT "claim_levels_lowered" CHECK (("claim_levels"."given" = "claim_levels"."stated") = ("claim_levels"."reason" = '')),
	CONSTRAINT "claim_levels_reason_length" CHECK (char_length("claim_levels"."reason") between 0 and 1000)
);
--> statement-breakpoint
CREATE TABLE "contribution_levels" (
	"review_id" uuid NOT NULL,
	"contribution_id" uuid NOT NULL,
	"stated" text NOT NULL,
	"given" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contribution_levels_review_id_contribution_id_pk" PRIMARY KEY("review_id","contribution_id"),
	CONSTRAINT "contribution_levels_stated" CHECK ("contribution_levels"."stated" in ('direct', 'contributing', 'enabling')),
	CONSTRAINT "contribution_levels_given" CHECK ("contribution_levels"."given" in ('direct', 'contributing', 'enabling')),
	CONSTRAINT "contribution_levels_lowered" CHECK (("contribution_levels"."given" = "contribution_levels"."stated") = ("contribution_levels"."reason" = '')),
	CONSTRAINT "contribution_levels_reason_length" CHECK (char_length("contribution_levels"."reason") between 0 and 1000)
);
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_kind";--> statement-breakpoint
ALTER TABLE "claim_levels" ADD CONSTRAINT "claim_levels_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_levels" ADD CONSTRAINT "claim_levels_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_levels" ADD CONSTRAINT "contribution_levels_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_levels" ADD CONSTRAINT "contribution_levels_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "claim_levels_claim" ON "claim_levels" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "contribution_levels_contribution" ON "contribution_levels" USING btree ("contribution_id");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'person.data_downloaded', 'person.erased', 'person.profile_changed', 'person.password_changed', 'person.reset_asked', 'person.email_change_asked', 'person.email_changed', 'person.email_restored', 'factor.added', 'factor.removed', 'factor.recovery_codes_made', 'factor.recovery_code_used', 'session.ended', 'organisation.added', 'organisation.changed', 'organisation.sponsor_lost', 'member.added', 'member.changed', 'member.removed', 'member.left', 'invitation.sent', 'invitation.resent', 'invitation.revoked', 'invitation.accepted', 'join.asked', 'join.confirmed', 'join.accepted', 'join.declined', 'join.proposed', 'join.proposal_resent', 'join.proposal_revoked', 'helper.invited', 'helper.resent', 'helper.revoked', 'helper.opened', 'helper.confirmed', 'helper.unconfirmed', 'helper.commented', 'project.created', 'project.changed', 'project.deleted', 'project.delete_undone', 'project.purged', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.cropped', 'photo.focused', 'photo.hidden', 'photo.restored', 'photo.deleted', 'photo.delete_undone', 'photo.purged', 'photo.erased', 'voice.hidden', 'voice.restored', 'voice.erased', 'attachment.uploaded', 'attachment.deleted', 'attachment.purged', 'attachment.infected', 'consent.recorded', 'consent.changed', 'consent.revoked', 'consent.erased', 'consent.slip_made', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.brought_back', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.draft_purged', 'story.recalled', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'review.conflict_denied', 'review.conflict_declared', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.level_confirmed', 'review.level_lowered', 'review.verdict_given', 'review.waiver_given', 'problem.reported', 'problem.answered', 'problem.closed', 'settings.changed', 'mail.resent', 'mail.wishes_changed', 'help.added', 'help.changed', 'help.removed', 'audit.exported', 'settings.targets_changed', 'vnr_year.added', 'vnr_year.changed', 'country.statistic_recorded', 'country.statistic_corrected', 'country.statistic_withdrawn', 'country.landscape_saved', 'country.law_saved', 'country.law_removed', 'country.profile_confirmed', 'vnr.named', 'vnr.naming_ended', 'vnr.round_opened', 'vnr.round_changed', 'vnr.task_added', 'vnr.task_changed', 'vnr.contact_added', 'vnr.contact_changed', 'vnr.contact_erased', 'vnr.contact_exported', 'vnr.exchange_added', 'vnr.exchange_removed', 'vnr.channel_added', 'vnr.channel_changed', 'vnr.channel_removed', 'vnr.message_added', 'vnr.message_changed', 'vnr.message_moved', 'vnr.message_removed', 'vnr.message_agreed', 'vnr.message_agreement_ended', 'vnr.message_commented', 'vnr.activity_added', 'vnr.activity_changed', 'vnr.activity_removed', 'vnr.activity_made_project', 'vnr.project_shared', 'vnr.sharing_ended', 'vnr.story_asked', 'vnr.pack_begun', 'vnr.pack_changed', 'vnr.pack_built', 'vnr.pack_file_asked', 'vnr.pack_file_taken', 'vnr.pack_shared', 'vnr.pack_share_revoked', 'vnr.pack_receiver_told', 'vnr.pack_answered', 'vnr.letter_saved', 'vnr.reminded', 'vnr.use_saved', 'vnr.use_recorded', 'vnr.use_removed', 'vnr.use_checked', 'vnr.use_unchecked', 'vnr.use_refused'));