CREATE TABLE "vnr_named" (
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_named_person_id_organisation_id_pk" PRIMARY KEY("person_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "vnr_rounds" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"country" text NOT NULL,
	"year" integer NOT NULL,
	"status" text NOT NULL,
	"main_messages_on" date NOT NULL,
	"report_on" date NOT NULL,
	"presentation_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_rounds_country" CHECK ("vnr_rounds"."country" ~ '^[A-Z]{3}$'),
	CONSTRAINT "vnr_rounds_year" CHECK ("vnr_rounds"."year" between 2016 and 2100),
	CONSTRAINT "vnr_rounds_status" CHECK ("vnr_rounds"."status" in ('planned', 'announced', 'withdrawn', 'presented', 'unknown')),
	CONSTRAINT "vnr_rounds_dates" CHECK ("vnr_rounds"."main_messages_on" <= "vnr_rounds"."report_on" and "vnr_rounds"."report_on" <= "vnr_rounds"."presentation_on"
        and extract(year from "vnr_rounds"."presentation_on") = "vnr_rounds"."year" and "vnr_rounds"."main_messages_on" >= make_date("vnr_rounds"."year" - 1, 8, 1))
);
--> statement-breakpoint
CREATE TABLE "vnr_tasks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"planned" text,
	"title" text DEFAULT '' NOT NULL,
	"due_on" date,
	"owner_id" uuid,
	"notes" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_tasks_planned" CHECK ("vnr_tasks"."planned" in ('find_out', 'make_contact', 'learn_process', 'agree_roles', 'gather_stories', 'gather_statistics', 'find_allies', 'consultations', 'contribution', 'main_messages', 'read_draft', 'presentation_week', 'follow_up', 'record_uses')),
	CONSTRAINT "vnr_tasks_state" CHECK ("vnr_tasks"."state" in ('open', 'done', 'left_out')),
	CONSTRAINT "vnr_tasks_own" CHECK (("vnr_tasks"."planned" is null) = ("vnr_tasks"."title" <> '')),
	CONSTRAINT "vnr_tasks_due" CHECK ("vnr_tasks"."planned" is not null or "vnr_tasks"."due_on" is not null),
	CONSTRAINT "vnr_tasks_title_length" CHECK (char_length("vnr_tasks"."title") between 0 and 200),
	CONSTRAINT "vnr_tasks_notes_length" CHECK (char_length("vnr_tasks"."notes") between 0 and 5000)
);
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_kind";--> statement-breakpoint
ALTER TABLE "vnr_named" ADD CONSTRAINT "vnr_named_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_named" ADD CONSTRAINT "vnr_named_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_tasks" ADD CONSTRAINT "vnr_tasks_round_id_vnr_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."vnr_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_tasks" ADD CONSTRAINT "vnr_tasks_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "vnr_named_organisation" ON "vnr_named" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "vnr_rounds_country" ON "vnr_rounds" USING btree ("country","year");--> statement-breakpoint
CREATE UNIQUE INDEX "vnr_tasks_planned" ON "vnr_tasks" USING btree ("round_id","planned");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'person.data_downloaded', 'person.erased', 'person.profile_changed', 'person.password_changed', 'person.reset_asked', 'person.email_change_asked', 'person.email_changed', 'person.email_restored', 'factor.added', 'factor.removed', 'factor.recovery_codes_made', 'factor.recovery_code_used', 'session.ended', 'organisation.added', 'organisation.changed', 'organisation.sponsor_lost', 'member.added', 'member.changed', 'member.removed', 'member.left', 'invitation.sent', 'invitation.resent', 'invitation.revoked', 'invitation.accepted', 'join.asked', 'join.confirmed', 'join.accepted', 'join.declined', 'helper.invited', 'helper.resent', 'helper.revoked', 'helper.opened', 'helper.confirmed', 'helper.unconfirmed', 'helper.commented', 'project.created', 'project.changed', 'project.deleted', 'project.delete_undone', 'project.purged', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.cropped', 'photo.focused', 'photo.hidden', 'photo.restored', 'photo.deleted', 'photo.delete_undone', 'photo.purged', 'photo.erased', 'voice.hidden', 'voice.restored', 'voice.erased', 'attachment.uploaded', 'attachment.deleted', 'attachment.purged', 'attachment.infected', 'consent.recorded', 'consent.changed', 'consent.revoked', 'consent.erased', 'consent.slip_made', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.brought_back', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.draft_purged', 'story.recalled', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'review.conflict_denied', 'review.conflict_declared', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.verdict_given', 'review.waiver_given', 'settings.changed', 'mail.resent', 'mail.wishes_changed', 'help.added', 'help.changed', 'help.removed', 'audit.exported', 'settings.targets_changed', 'vnr_year.added', 'vnr_year.changed', 'vnr.named', 'vnr.naming_ended', 'vnr.round_opened', 'vnr.round_changed', 'vnr.task_added', 'vnr.task_changed'));