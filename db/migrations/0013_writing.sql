CREATE TABLE "information_targets" (
	"target" text PRIMARY KEY NOT NULL,
	CONSTRAINT "information_targets_form" CHECK ("information_targets"."target" ~ '^(1[0-7]|[1-9])[.]([1-9]|1[0-9]|[a-d])$')
);
--> statement-breakpoint
CREATE TABLE "plain_numbers" (
	"story_id" uuid NOT NULL,
	"number" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "plain_numbers_story_id_number_pk" PRIMARY KEY("story_id","number"),
	CONSTRAINT "plain_numbers_length" CHECK (char_length("plain_numbers"."number") between 1 and 40)
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"story_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"section" text NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "presences_story_id_person_id_pk" PRIMARY KEY("story_id","person_id"),
	CONSTRAINT "presences_section" CHECK ("presences"."section" in ('title', 'summary', 'need', 'action', 'claims', 'voices', 'partners', 'lessons', 'contributions', 'photos', 'links', 'language'))
);
--> statement-breakpoint
CREATE TABLE "restore_points" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"story_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"section" text NOT NULL,
	"value" jsonb NOT NULL,
	"person_id" uuid NOT NULL,
	"begun_at" timestamp with time zone DEFAULT now() NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "restore_points_section" CHECK ("restore_points"."section" in ('title', 'summary', 'need', 'action', 'claims', 'partners', 'lessons', 'contributions', 'photos', 'links', 'language')),
	CONSTRAINT "restore_points_begun" CHECK ("restore_points"."begun_at" <= "restore_points"."at")
);
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_kind";--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "follows_story_id" uuid;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "follows_id" uuid;--> statement-breakpoint
ALTER TABLE "plain_numbers" ADD CONSTRAINT "plain_numbers_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plain_numbers" ADD CONSTRAINT "plain_numbers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restore_points" ADD CONSTRAINT "restore_points_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restore_points" ADD CONSTRAINT "restore_points_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restore_points" ADD CONSTRAINT "restore_points_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "restore_points_story" ON "restore_points" USING btree ("story_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "restore_points_section" ON "restore_points" USING btree ("revision_id","section","at" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_follows_id_stories_id_fk" FOREIGN KEY ("follows_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "publications_follows" ON "publications" USING btree ("follows_story_id");--> statement-breakpoint
CREATE INDEX "stories_follows" ON "stories" USING btree ("follows_id");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'person.data_downloaded', 'person.erased', 'person.profile_changed', 'person.password_changed', 'person.reset_asked', 'person.email_change_asked', 'person.email_changed', 'person.email_restored', 'factor.added', 'factor.removed', 'factor.recovery_codes_made', 'factor.recovery_code_used', 'session.ended', 'organisation.added', 'organisation.changed', 'organisation.sponsor_lost', 'member.added', 'member.changed', 'member.removed', 'member.left', 'invitation.sent', 'invitation.resent', 'invitation.revoked', 'invitation.accepted', 'join.asked', 'join.confirmed', 'join.accepted', 'join.declined', 'helper.invited', 'helper.resent', 'helper.revoked', 'helper.opened', 'helper.confirmed', 'helper.unconfirmed', 'helper.commented', 'project.created', 'project.changed', 'project.deleted', 'project.delete_undone', 'project.purged', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.cropped', 'photo.focused', 'photo.hidden', 'photo.restored', 'photo.deleted', 'photo.delete_undone', 'photo.purged', 'photo.erased', 'voice.hidden', 'voice.restored', 'voice.erased', 'attachment.uploaded', 'attachment.deleted', 'attachment.purged', 'attachment.infected', 'consent.recorded', 'consent.changed', 'consent.revoked', 'consent.erased', 'consent.slip_made', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.brought_back', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.draft_purged', 'story.recalled', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'review.conflict_denied', 'review.conflict_declared', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.verdict_given', 'review.waiver_given', 'settings.changed', 'mail.resent', 'mail.wishes_changed', 'help.added', 'help.changed', 'help.removed', 'audit.exported', 'settings.targets_changed'));--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_follows_another" CHECK ("stories"."follows_id" <> "stories"."id");