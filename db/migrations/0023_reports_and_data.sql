CREATE TABLE "report_hides" (
	"subject_id" uuid PRIMARY KEY NOT NULL,
	"item" text NOT NULL,
	"report_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_hides_item" CHECK ("report_hides"."item" in ('photo', 'voice'))
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"story_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"item" text NOT NULL,
	"subject_id" uuid,
	"words" text NOT NULL,
	"email" text,
	"locale" text NOT NULL,
	"by_code" boolean DEFAULT false NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	"outcome" text,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reports_kind" CHECK ("reports"."kind" in ('accuracy', 'consent', 'harm')),
	CONSTRAINT "reports_item" CHECK ("reports"."item" in ('story', 'photo', 'voice')),
	CONSTRAINT "reports_outcome" CHECK ("reports"."outcome" in ('hidden', 'restored', 'settled', 'unfounded')),
	CONSTRAINT "reports_subject" CHECK (("reports"."item" = 'story') = ("reports"."subject_id" is null)),
	CONSTRAINT "reports_words_length" CHECK (char_length("reports"."words") between 1 and 4000),
	CONSTRAINT "reports_email_length" CHECK (char_length("reports"."email") between 3 and 320),
	CONSTRAINT "reports_answer_length" CHECK (char_length("reports"."answer") between 0 and 2000),
	CONSTRAINT "reports_answered" CHECK (("reports"."answer" = '') = ("reports"."answered_at" is null)),
	CONSTRAINT "reports_closed" CHECK (("reports"."outcome" is null) = ("reports"."closed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_kind";--> statement-breakpoint
ALTER TABLE "mail_wishes" DROP CONSTRAINT "mail_wishes_kind";--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_kind";--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_recipient";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "publication_photos" ADD COLUMN "in_open_data" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "tombstones" ADD COLUMN "goals" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "tombstones" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "report_hides" ADD CONSTRAINT "report_hides_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_hides_report" ON "report_hides" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "report_hides_newest" ON "report_hides" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "reports_story" ON "reports" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("created_at") WHERE "reports"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "reports_email" ON "reports" USING btree (lower("email")) WHERE "reports"."email" is not null;--> statement-breakpoint
CREATE INDEX "publications_changed" ON "publications" USING btree ("changed_at","slug");--> statement-breakpoint
CREATE INDEX "tombstones_changed" ON "tombstones" USING btree ("changed_at","slug");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'person.data_downloaded', 'person.erased', 'person.profile_changed', 'person.password_changed', 'person.reset_asked', 'person.email_change_asked', 'person.email_changed', 'person.email_restored', 'factor.added', 'factor.removed', 'factor.recovery_codes_made', 'factor.recovery_code_used', 'session.ended', 'organisation.added', 'organisation.changed', 'organisation.sponsor_lost', 'member.added', 'member.changed', 'member.removed', 'member.left', 'invitation.sent', 'invitation.resent', 'invitation.revoked', 'invitation.accepted', 'join.asked', 'join.confirmed', 'join.accepted', 'join.declined', 'join.proposed', 'join.proposal_resent', 'join.proposal_revoked', 'helper.invited', 'helper.resent', 'helper.revoked', 'helper.opened', 'helper.confirmed', 'helper.unconfirmed', 'helper.commented', 'project.created', 'project.changed', 'project.deleted', 'project.delete_undone', 'project.purged', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.cropped', 'photo.focused', 'photo.hidden', 'photo.restored', 'photo.deleted', 'photo.delete_undone', 'photo.purged', 'photo.erased', 'voice.hidden', 'voice.restored', 'voice.erased', 'attachment.uploaded', 'attachment.deleted', 'attachment.purged', 'attachment.infected', 'consent.recorded', 'consent.changed', 'consent.revoked', 'consent.erased', 'consent.slip_made', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.brought_back', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.draft_purged', 'story.recalled', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'review.conflict_denied', 'review.conflict_declared', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.verdict_given', 'review.waiver_given', 'problem.reported', 'problem.answered', 'problem.closed', 'settings.changed', 'mail.resent', 'mail.wishes_changed', 'help.added', 'help.changed', 'help.removed', 'audit.exported', 'settings.targets_changed', 'vnr_year.added', 'vnr_year.changed', 'country.statistic_recorded', 'country.statistic_corrected', 'country.statistic_withdrawn', 'country.landscape_saved', 'country.law_saved', 'country.law_removed', 'country.profile_confirmed', 'vnr.named', 'vnr.naming_ended', 'vnr.round_opened', 'vnr.round_changed', 'vnr.task_added', 'vnr.task_changed', 'vnr.contact_added', 'vnr.contact_changed', 'vnr.contact_erased', 'vnr.contact_exported', 'vnr.exchange_added', 'vnr.exchange_removed', 'vnr.channel_added', 'vnr.channel_changed', 'vnr.channel_removed', 'vnr.message_added', 'vnr.message_changed', 'vnr.message_moved', 'vnr.message_removed', 'vnr.message_agreed', 'vnr.message_agreement_ended', 'vnr.message_commented', 'vnr.activity_added', 'vnr.activity_changed', 'vnr.activity_removed', 'vnr.activity_made_project', 'vnr.project_shared', 'vnr.sharing_ended', 'vnr.story_asked', 'vnr.pack_begun', 'vnr.pack_changed', 'vnr.pack_built', 'vnr.pack_file_asked', 'vnr.pack_file_taken', 'vnr.pack_shared', 'vnr.pack_share_revoked', 'vnr.pack_receiver_told', 'vnr.pack_answered', 'vnr.letter_saved', 'vnr.reminded', 'vnr.use_saved', 'vnr.use_recorded', 'vnr.use_removed', 'vnr.use_checked', 'vnr.use_unchecked', 'vnr.use_refused'));--> statement-breakpoint
ALTER TABLE "mail_wishes" ADD CONSTRAINT "mail_wishes_kind" CHECK ("mail_wishes"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'digest'));--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_kind" CHECK ("mails"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'digest'));--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_recipient" CHECK ("mails"."person_id" is not null or "mails"."address" is not null or "mails"."kind" = 'report_answered');--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'digest'));