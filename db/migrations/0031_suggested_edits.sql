CREATE TABLE "amendments" (
	"revision_id" uuid PRIMARY KEY NOT NULL,
	"amends_id" uuid NOT NULL,
	"accepted_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "amendments_amendsId_unique" UNIQUE("amends_id")
);
--> statement-breakpoint
CREATE TABLE "difference_confirmations" (
	"review_id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"confirmed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "must_fix_answers" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"outcome" text NOT NULL,
	"answered_by" uuid NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "must_fix_answers_outcome" CHECK ("must_fix_answers"."outcome" in ('done', 'not_done'))
);
--> statement-breakpoint
CREATE TABLE "suggested_edits" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision_id" uuid NOT NULL,
	"review_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"passage" text NOT NULL,
	"item" text DEFAULT '' NOT NULL,
	"quote" text NOT NULL,
	"prefix" text NOT NULL,
	"suffix" text NOT NULL,
	"words" text NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	"accepted" boolean,
	"answer_word" text DEFAULT '' NOT NULL,
	CONSTRAINT "suggested_edits_passage" CHECK ("suggested_edits"."passage" in ('title', 'summary', 'need', 'action', 'lessons', 'claim_sentence', 'claim_detail', 'contribution_sentence', 'photo_caption', 'photo_alternative_text')),
	CONSTRAINT "suggested_edits_why_length" CHECK (char_length("suggested_edits"."why") between 0 and 1000),
	CONSTRAINT "suggested_edits_changes" CHECK ("suggested_edits"."quote" <> "suggested_edits"."words"),
	CONSTRAINT "suggested_edits_answered" CHECK (("suggested_edits"."answered_at" is null) = ("suggested_edits"."accepted" is null) and ("suggested_edits"."answered_at" is null) = ("suggested_edits"."answered_by" is null) and ("suggested_edits"."answered_at" is null or "suggested_edits"."sent_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_kind";--> statement-breakpoint
ALTER TABLE "mail_wishes" DROP CONSTRAINT "mail_wishes_kind";--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_kind";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_amends_id_revisions_id_fk" FOREIGN KEY ("amends_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_accepted_by_people_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "difference_confirmations" ADD CONSTRAINT "difference_confirmations_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "must_fix_answers" ADD CONSTRAINT "must_fix_answers_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "must_fix_answers" ADD CONSTRAINT "must_fix_answers_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggested_edits" ADD CONSTRAINT "suggested_edits_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggested_edits" ADD CONSTRAINT "suggested_edits_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggested_edits" ADD CONSTRAINT "suggested_edits_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggested_edits" ADD CONSTRAINT "suggested_edits_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggested_edits_revision" ON "suggested_edits" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "suggested_edits_review" ON "suggested_edits" USING btree ("review_id");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'person.data_downloaded', 'person.erased', 'person.profile_changed', 'person.password_changed', 'person.reset_asked', 'person.email_change_asked', 'person.email_changed', 'person.email_restored', 'factor.added', 'factor.removed', 'factor.recovery_codes_made', 'factor.recovery_code_used', 'session.ended', 'organisation.added', 'organisation.changed', 'organisation.sponsor_lost', 'member.added', 'member.changed', 'member.removed', 'member.left', 'invitation.sent', 'invitation.resent', 'invitation.revoked', 'invitation.accepted', 'join.asked', 'join.confirmed', 'join.accepted', 'join.declined', 'join.proposed', 'join.proposal_resent', 'join.proposal_revoked', 'helper.invited', 'helper.resent', 'helper.revoked', 'helper.opened', 'helper.confirmed', 'helper.unconfirmed', 'helper.commented', 'project.created', 'project.changed', 'project.deleted', 'project.delete_undone', 'project.purged', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.cropped', 'photo.focused', 'photo.hidden', 'photo.restored', 'photo.deleted', 'photo.delete_undone', 'photo.purged', 'photo.erased', 'voice.hidden', 'voice.restored', 'voice.erased', 'attachment.uploaded', 'attachment.deleted', 'attachment.purged', 'attachment.infected', 'consent.recorded', 'consent.changed', 'consent.revoked', 'consent.erased', 'consent.slip_made', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.brought_back', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.draft_purged', 'story.recalled', 'story.amended', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'review.conflict_denied', 'review.conflict_declared', 'review.conflict_settled', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.edit_suggested', 'review.edit_withdrawn', 'review.edits_sent', 'review.edit_accepted', 'review.edit_declined', 'review.difference_confirmed', 'review.must_fix_answered', 'review.level_confirmed', 'review.level_lowered', 'review.verdict_given', 'review.waiver_given', 'problem.reported', 'problem.answered', 'problem.closed', 'settings.changed', 'mail.resent', 'mail.wishes_changed', 'help.added', 'help.changed', 'help.removed', 'audit.exported', 'settings.targets_changed', 'vnr_year.added', 'vnr_year.changed', 'country.statistic_recorded', 'country.statistic_corrected', 'country.statistic_withdrawn', 'country.landscape_saved', 'country.law_saved', 'country.law_removed', 'country.profile_confirmed', 'vnr.named', 'vnr.naming_ended', 'vnr.round_opened', 'vnr.round_changed', 'vnr.task_added', 'vnr.task_changed', 'vnr.contact_added', 'vnr.contact_changed', 'vnr.contact_erased', 'vnr.contact_exported', 'vnr.exchange_added', 'vnr.exchange_removed', 'vnr.channel_added', 'vnr.channel_changed', 'vnr.channel_removed', 'vnr.message_added', 'vnr.message_changed', 'vnr.message_moved', 'vnr.message_removed', 'vnr.message_agreed', 'vnr.message_agreement_ended', 'vnr.message_commented', 'vnr.activity_added', 'vnr.activity_changed', 'vnr.activity_removed', 'vnr.activity_made_project', 'vnr.project_shared', 'vnr.sharing_ended', 'vnr.story_asked', 'vnr.pack_begun', 'vnr.pack_changed', 'vnr.pack_built', 'vnr.pack_file_asked', 'vnr.pack_file_taken', 'vnr.pack_shared', 'vnr.pack_share_revoked', 'vnr.pack_receiver_told', 'vnr.pack_answered', 'vnr.letter_saved', 'vnr.reminded', 'vnr.use_saved', 'vnr.use_recorded', 'vnr.use_removed', 'vnr.use_checked', 'vnr.use_unchecked', 'vnr.use_refused'));--> statement-breakpoint
ALTER TABLE "mail_wishes" ADD CONSTRAINT "mail_wishes_kind" CHECK ("mail_wishes"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'mentioned', 'returned', 'edits_suggested', 'edits_answered', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'review_due', 'review_late', 'review_released', 'story_waiting', 'draft_resting', 'news_due', 'conflict_found', 'digest'));--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_kind" CHECK ("mails"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'mentioned', 'returned', 'edits_suggested', 'edits_answered', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'review_due', 'review_late', 'review_released', 'story_waiting', 'draft_resting', 'news_due', 'conflict_found', 'digest'));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'mentioned', 'returned', 'edits_suggested', 'edits_answered', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'review_due', 'review_late', 'review_released', 'story_waiting', 'draft_resting', 'news_due', 'conflict_found', 'digest'));