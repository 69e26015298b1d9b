CREATE TABLE "comment_mentions" (
	"comment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"mentioned_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comment_mentions_comment_id_person_id_pk" PRIMARY KEY("comment_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "comment_pins" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"claim_id" uuid,
	"photo_id" uuid,
	"target" text,
	"quote" text DEFAULT '' NOT NULL,
	"prefix" text DEFAULT '' NOT NULL,
	"suffix" text DEFAULT '' NOT NULL,
	CONSTRAINT "comment_pins_one_thing" CHECK (num_nonnulls("comment_pins"."claim_id", "comment_pins"."photo_id", "comment_pins"."target") <= 1),
	CONSTRAINT "comment_pins_somewhere" CHECK ("comment_pins"."quote" <> '' or num_nonnulls("comment_pins"."claim_id", "comment_pins"."photo_id", "comment_pins"."target") = 1),
	CONSTRAINT "comment_pins_quote_length" CHECK (char_length("comment_pins"."quote") between 0 and 1000),
	CONSTRAINT "comment_pins_prefix_length" CHECK (char_length("comment_pins"."prefix") between 0 and 64),
	CONSTRAINT "comment_pins_suffix_length" CHECK (char_length("comment_pins"."suffix") between 0 and 64)
);
--> statement-breakpoint
ALTER TABLE "mail_wishes" DROP CONSTRAINT "mail_wishes_kind";--> statement-breakpoint
ALTER TABLE "mails" DROP CONSTRAINT "mails_kind";--> statement-breakpoint
ALTER TABLE "notices" DROP CONSTRAINT "notices_kind";--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_pins" ADD CONSTRAINT "comment_pins_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_pins" ADD CONSTRAINT "comment_pins_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_pins" ADD CONSTRAINT "comment_pins_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_mentions_person" ON "comment_mentions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "comment_pins_claim" ON "comment_pins" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "comment_pins_photo" ON "comment_pins" USING btree ("photo_id");--> statement-breakpoint
ALTER TABLE "mail_wishes" ADD CONSTRAINT "mail_wishes_kind" CHECK ("mail_wishes"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'mentioned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'review_due', 'review_late', 'review_released', 'story_waiting', 'draft_resting', 'news_due', 'digest'));--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_kind" CHECK ("mails"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'mentioned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'review_due', 'review_late', 'review_released', 'story_waiting', 'draft_resting', 'news_due', 'digest'));--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_kind" CHECK ("notices"."kind" in ('invitation', 'join_confirm', 'join_received', 'join_accepted', 'join_declined', 'join_proposed', 'account_exists', 'helper_invited', 'reset', 'password_changed', 'second_factor_changed', 'email_confirm', 'email_changed', 'account_closed', 'sign_off_asked', 'submitted', 'recalled', 'assigned', 'mentioned', 'returned', 'published', 'declined', 'withdrawn', 'unpublished', 'consent_ended', 'problem_reported', 'story_reported', 'report_answered', 'waiting_work', 'lead_appointed', 'story_asked', 'pack_changed', 'pack_answered', 'profile_due', 'vnr_due', 'review_due', 'review_late', 'review_released', 'story_waiting', 'draft_resting', 'news_due', 'digest'));