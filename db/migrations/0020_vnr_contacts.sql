CREATE TABLE "vnr_channels" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"side" text NOT NULL,
	"title" text NOT NULL,
	"opens_on" date,
	"closes_on" date,
	"link" text DEFAULT '' NOT NULL,
	"sent" text DEFAULT '' NOT NULL,
	"sent_on" date,
	"answer" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_channels_kind" CHECK ("vnr_channels"."kind" in ('consultation', 'hearing', 'written_contribution')),
	CONSTRAINT "vnr_channels_side" CHECK ("vnr_channels"."side" in ('inside', 'outside')),
	CONSTRAINT "vnr_channels_title_length" CHECK (char_length("vnr_channels"."title") between 1 and 300),
	CONSTRAINT "vnr_channels_period" CHECK ("vnr_channels"."closes_on" is null or "vnr_channels"."opens_on" is null or "vnr_channels"."opens_on" <= "vnr_channels"."closes_on"),
	CONSTRAINT "vnr_channels_sent_length" CHECK (char_length("vnr_channels"."sent") between 0 and 5000),
	CONSTRAINT "vnr_channels_answer_length" CHECK (char_length("vnr_channels"."answer") between 0 and 5000),
	CONSTRAINT "vnr_channels_link" CHECK ("vnr_channels"."link" = '' or "vnr_channels"."link" ~ '^https?://')
);
--> statement-breakpoint
CREATE TABLE "vnr_contacts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"role" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"office" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"first" boolean DEFAULT false NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"how_found" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_contacts_role" CHECK ("vnr_contacts"."role" in ('sdg_coordinator', 'vnr_coordinator', 'other')),
	CONSTRAINT "vnr_contacts_somebody" CHECK ("vnr_contacts"."name" <> '' or "vnr_contacts"."office" <> ''),
	CONSTRAINT "vnr_contacts_name_length" CHECK (char_length("vnr_contacts"."name") between 0 and 200),
	CONSTRAINT "vnr_contacts_office_length" CHECK (char_length("vnr_contacts"."office") between 0 and 300),
	CONSTRAINT "vnr_contacts_email_length" CHECK (char_length("vnr_contacts"."email") between 0 and 320),
	CONSTRAINT "vnr_contacts_phone_length" CHECK (char_length("vnr_contacts"."phone") between 0 and 60),
	CONSTRAINT "vnr_contacts_why_length" CHECK (char_length("vnr_contacts"."why") between 0 and 2000),
	CONSTRAINT "vnr_contacts_how_found_length" CHECK (char_length("vnr_contacts"."how_found") between 0 and 2000)
);
--> statement-breakpoint
CREATE TABLE "vnr_exchanges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contact_id" uuid NOT NULL,
	"happened_on" date NOT NULL,
	"way" text NOT NULL,
	"what" text NOT NULL,
	"written_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vnr_exchanges_way" CHECK ("vnr_exchanges"."way" in ('letter', 'mail', 'call', 'meeting', 'other')),
	CONSTRAINT "vnr_exchanges_what_length" CHECK (char_length("vnr_exchanges"."what") between 1 and 5000)
);
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_kind";--> statement-breakpoint
ALTER TABLE "vnr_channels" ADD CONSTRAINT "vnr_channels_round_id_vnr_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."vnr_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_contacts" ADD CONSTRAINT "vnr_contacts_round_id_vnr_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."vnr_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_exchanges" ADD CONSTRAINT "vnr_exchanges_contact_id_vnr_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."vnr_contacts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vnr_exchanges" ADD CONSTRAINT "vnr_exchanges_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "vnr_channels_round" ON "vnr_channels" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "vnr_contacts_round" ON "vnr_contacts" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "vnr_exchanges_contact" ON "vnr_exchanges" USING btree ("contact_id","happened_on");--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'person.data_downloaded', 'person.erased', 'person.profile_changed', 'person.password_changed', 'person.reset_asked', 'person.email_change_asked', 'person.email_changed', 'person.email_restored', 'factor.added', 'factor.removed', 'factor.recovery_codes_made', 'factor.recovery_code_used', 'session.ended', 'organisation.added', 'organisation.changed', 'organisation.sponsor_lost', 'member.added', 'member.changed', 'member.removed', 'member.left', 'invitation.sent', 'invitation.resent', 'invitation.revoked', 'invitation.accepted', 'join.asked', 'join.confirmed', 'join.accepted', 'join.declined', 'helper.invited', 'helper.resent', 'helper.revoked', 'helper.opened', 'helper.confirmed', 'helper.unconfirmed', 'helper.commented', 'project.created', 'project.changed', 'project.deleted', 'project.delete_undone', 'project.purged', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.cropped', 'photo.focused', 'photo.hidden', 'photo.restored', 'photo.deleted', 'photo.delete_undone', 'photo.purged', 'photo.erased', 'voice.hidden', 'voice.restored', 'voice.erased', 'attachment.uploaded', 'attachment.deleted', 'attachment.purged', 'attachment.infected', 'consent.recorded', 'consent.changed', 'consent.revoked', 'consent.erased', 'consent.slip_made', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.brought_back', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.draft_purged', 'story.recalled', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'review.conflict_denied', 'review.conflict_declared', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.verdict_given', 'review.waiver_given', 'settings.changed', 'mail.resent', 'mail.wishes_changed', 'help.added', 'help.changed', 'help.removed', 'audit.exported', 'settings.targets_changed', 'vnr_year.added', 'vnr_year.changed', 'vnr.named', 'vnr.naming_ended', 'vnr.round_opened', 'vnr.round_changed', 'vnr.task_added', 'vnr.task_changed', 'vnr.contact_added', 'vnr.contact_changed', 'vnr.contact_erased', 'vnr.contact_exported', 'vnr.exchange_added', 'vnr.exchange_removed', 'vnr.channel_added', 'vnr.channel_changed', 'vnr.channel_removed'));