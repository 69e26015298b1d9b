CREATE TABLE "affiliations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid,
	"name" text DEFAULT '' NOT NULL,
	"country" text,
	"domain" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "affiliations_one_of_two" CHECK (("affiliations"."organisation_id" is null) = ("affiliations"."name" <> '') and ("affiliations"."organisation_id" is null) = ("affiliations"."country" is not null)
        and ("affiliations"."organisation_id" is null or "affiliations"."domain" = '')),
	CONSTRAINT "affiliations_country" CHECK ("affiliations"."country" ~ '^[A-Z]{3}$'),
	CONSTRAINT "affiliations_domain" CHECK ("affiliations"."domain" = '' or "affiliations"."domain" ~ '^[a-z0-9-]+([.][a-z0-9-]+)+$'),
	CONSTRAINT "affiliations_name_length" CHECK (char_length("affiliations"."name") between 0 and 200)
);
--> statement-breakpoint
CREATE TABLE "review_declines" (
	"review_id" uuid PRIMARY KEY NOT NULL,
	"revision_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"declined_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_declines_reason_length" CHECK (char_length("review_declines"."reason") between 1 and 1000)
);
--> statement-breakpoint
CREATE TABLE "reviewer_profiles" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"regions" text[] DEFAULT '{}' NOT NULL,
	"goals" integer[] DEFAULT '{}' NOT NULL,
	"load_limit" integer NOT NULL,
	"away_from" date,
	"away_until" date,
	"version" integer DEFAULT 1 NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reviewer_profiles_load_limit" CHECK ("reviewer_profiles"."load_limit" between 1 and 20),
	CONSTRAINT "reviewer_profiles_goals" CHECK (1 <= all("reviewer_profiles"."goals") and 17 >= all("reviewer_profiles"."goals")),
	CONSTRAINT "reviewer_profiles_away" CHECK (("reviewer_profiles"."away_from" is null) = ("reviewer_profiles"."away_until" is null) and coalesce("reviewer_profiles"."away_from" <= "reviewer_profiles"."away_until", true))
);
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_kind";--> statement-breakpoint
ALTER TABLE "mail_wishes" DROP CONSTRAINT "mail_wishes_kind";--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_kind";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliations" ADD CONSTRAINT "affiliations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_declines" ADD CONSTRAINT "review_declines_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_declines" ADD CONSTRAINT "review_declines_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_declines" ADD CONSTRAINT "review_declines_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviewer_profiles" ADD CONSTRAINT "reviewer_profiles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "affiliations_organisation" ON "affiliations" USING btree ("person_id","organisation_id");--> statement-breakpoint
CREATE INDEX "affiliations_person" ON "affiliations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "review_declines_revision" ON "review_declines" USING btree ("revision_id");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'person.data_downloaded', 'person.erased', 'person.profile_changed', 'person.password_changed', 'person.reset_asked', 'person.email_change_asked', 'person.email_changed', 'person.email_restored', 'factor.added', 'factor.removed', 'factor.recovery_codes_made', 'factor.recovery_code_used', 'session.ended', 'organisation.added', 'organisation.changed', 'organisation.sponsor_lost', 'member.added', 'member.changed', 'member.removed', 'member.left', 'invitation.sent', 'invitation.resent', 'invitation.revoked', 'invitation.accepted', 'join.asked', 'join.confirmed', 'join.accepted', 'join.declined', 'join.proposed', 'join.proposal_resent', 'join.proposal_revoked', 'helper.invited', 'helper.resent', 'helper.revoked', 'helper.opened', 'helper.confirmed', 'helper.unconfirmed', 'helper.commented', 'project.created', 'project.changed', 'project.deleted', 'project.delete_undone', 'project.purged', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.cropped', 'photo.focused', 'photo.hidden', 'photo.restored', 'photo.deleted', 'photo.delete_undone', 'photo.purged', 'photo.erased', 'voice.hidden', 'voice.restored', 'voice.erased', 'attachment.uploaded', 'attachment.deleted', 'attachment.purged', 'attachment.infected', 'consent.recorded', 'consent.changed', 'consent.revoked', 'consent.erased', 'consent.slip_made', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.brought_back', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.draft_purged', 'story.recalled', 'story.amended', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'reviewer.profile_saved', 'reviewer.affiliation_added', 'reviewer.affiliation_removed', 'review.assignment_declined', 'review.conflict_denied', 'review.conflict_declared', 'review.conflict_settled', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.edit_suggested', 'review.edit_withdrawn', 'review.edits_sent', 'review.edit_accepted', 'review.edit_declined', 'review.difference_confirmed', 'review.must_fix_answered', 'review.level_confirmed', 'review.level_lowered', 'review.verdict_given', 'review.waiver_given', 'problem.reported', 'problem.answered', 'problem.closed', 'settings.changed', 'mail.resent', 'mail.wishes_changed', 'help.added', 'help.changed', 'help.removed', 'audit.exported', 'settings.targets_changed', 'vnr_year.added', 'vnr_year.changed', 'country.statistic_recorded', 'country.statistic_corrected', 'country.statistic_withdrawn', 'country.landscape_saved', 'country.law_saved', 'country.law_removed', 'country.profile_confirmed', 'vnr.named', 'vnr.naming_ended', 'vnr.round_opened', 'vnr.round_changed', 'vnr.task_added', 'vnr.task_changed', 'vnr.contact_added', 'vnr.contact_changed', 'vnr.contact_erased', 'vnr.contact_exported', 'vnr.exchange_added', 'vnr.exchange_removed', 'vnr.channel_added', 'vnr.channel_changed', 'vnr.channel_removed', 'vnr.message_added', 'vnr.message_changed', 'vnr.message_moved', 'vnr.message_removed', 'vnr.message_agreed', 'vnr.message_agreement_ended', 'vnr.message_commented', 'vnr.activity_added', 'vnr.activity_changed', 'vnr.activity_removed', 'vnr.activity_made_project', 'vnr.project_shared', 'vnr.sharing_ended', 'vnr.story_asked', 'vnr.pack_begun', 'vnr.pack_changed', 'vnr.pack_built', 'vnr.pack_file_asked', 'vnr.pack_file_taken', 'vnr.pack_shared', 'vnr.pack_share_revoked', 'vnr.pack_receiver_told', 'vnr.pack_answered', 'vnr.letter_saved', 'vnr.reminded', 'vnr.use_saved', 'vnr.use_recorded', 'vnr.use_removed', 'vnr.use_checked', 'vnr.use_unchecked', 'vnr.use_refused', 'collection.added', 'collection.changed', 'collection.published', 'collection.unpublished', 'collection.removed'));--> statement-breakpoint
ALTER TABLE "mail_wishes" ADD CONSTRAINT "mail_wishes_kind" CHECK ("mail_wishes"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'language_unread', 'recalled', 'assigned', 'assignment_declined', 'mentioned', 'returned', 'edits_suggested', 'edits_answered', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'review_due', 'review_late', 'review_released', 'story_waiting', 'draft_resting', 'news_due', 'conflict_found', 'digest'));--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_kind" CHECK ("mails"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'language_unread', 'recalled', 'assigned', 'assignment_declined', 'mentioned', 'returned', 'edits_suggested', 'edits_answered', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'review_due', 'review_late', 'review_released', 'story_waiting', 'draft_resting', 'news_due', 'conflict_found', 'digest'));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'language_unread', 'recalled', 'assigned', 'assignment_declined', 'mentioned', 'returned', 'edits_suggested', 'edits_answered', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'review_due', 'review_late', 'review_released', 'story_waiting', 'draft_resting', 'news_due', 'conflict_found', 'digest'));