CREATE TABLE "work_reminders" (
	"subject_id" uuid NOT NULL,
	"reminder" text NOT NULL,
	"day" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "work_reminders_subject_id_reminder_day_pk" PRIMARY KEY("subject_id","reminder","day"),
	CONSTRAINT "work_reminders_reminder" CHECK ("work_reminders"."reminder" in ('review_soon', 'review_late', 'review_escalated', 'story_waiting', 'draft_resting', 'news_due'))
);
--> statement-breakpoint
ALTER TABLE "mail_wishes" DROP CONSTRAINT "mail_wishes_kind";--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_kind";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "later_due_days" integer DEFAULT 14 NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "grace_days" integer DEFAULT 7 NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "wait_days" integer DEFAULT 14 NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "news_years" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "evidence_until" date;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "news" text DEFAULT 'fresh' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_later_due_days" CHECK ("settings"."later_due_days" between 1 and 180);--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_grace_days" CHECK ("settings"."grace_days" between 0 and 60);--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_wait_days" CHECK ("settings"."wait_days" between 1 and 180);--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_news_years" CHECK ("settings"."news_years" between 1 and 20);--> statement-breakpoint
ALTER TABLE "mail_wishes" ADD CONSTRAINT "mail_wishes_kind" CHECK ("mail_wishes"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'review_due', 'review_late', 'review_released', 'story_waiting', 'draft_resting', 'news_due', 'digest'));--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_kind" CHECK ("mails"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'review_due', 'review_late', 'review_released', 'story_waiting', 'draft_resting', 'news_due', 'digest'));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'review_due', 'review_late', 'review_released', 'story_waiting', 'draft_resting', 'news_due', 'digest'));--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_news" CHECK ("publications"."news" in ('fresh', 'due', 'overdue'));