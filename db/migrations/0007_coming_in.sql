CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"locale" text NOT NULL,
	"organisation_id" uuid,
	"member_role" text,
	"platform_roles" text[] DEFAULT '{}' NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" uuid,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitations_email_length" CHECK (char_length("invitations"."email") between 3 and 320),
	CONSTRAINT "invitations_name_length" CHECK (char_length("invitations"."name") between 0 and 200),
	CONSTRAINT "invitations_member_role" CHECK ("invitations"."member_role" in ('author', 'lead')),
	CONSTRAINT "invitations_platform_roles" CHECK ("invitations"."platform_roles" <@ array['reviewer', 'editor', 'admin']),
	CONSTRAINT "invitations_membership" CHECK (("invitations"."organisation_id" is null) = ("invitations"."member_role" is null)),
	CONSTRAINT "invitations_gives" CHECK ("invitations"."organisation_id" is not null or cardinality("invitations"."platform_roles") > 0),
	CONSTRAINT "invitations_used" CHECK (("invitations"."used_at" is null) = ("invitations"."used_by" is null)),
	CONSTRAINT "invitations_ends_once" CHECK ("invitations"."used_at" is null or "invitations"."revoked_at" is null)
);
--> statement-breakpoint
CREATE TABLE "join_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"locale" text NOT NULL,
	"organisation_id" uuid,
	"new_name" text DEFAULT '' NOT NULL,
	"new_kind" text,
	"new_country" text,
	"new_site" text DEFAULT '' NOT NULL,
	"role" text NOT NULL,
	"why" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"decision" text,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"word" text DEFAULT '' NOT NULL,
	"invitation_id" uuid,
	CONSTRAINT "join_requests_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "join_requests_name_length" CHECK (char_length("join_requests"."name") between 1 and 200),
	CONSTRAINT "join_requests_email_length" CHECK (char_length("join_requests"."email") between 3 and 320),
	CONSTRAINT "join_requests_why_length" CHECK (char_length("join_requests"."why") between 1 and 2000),
	CONSTRAINT "join_requests_role" CHECK ("join_requests"."role" in ('author', 'lead', 'reviewer')),
	CONSTRAINT "join_requests_kind" CHECK ("join_requests"."new_kind" in ('national_library', 'library_association', 'public', 'academic', 'school', 'community', 'other')),
	CONSTRAINT "join_requests_organisation" CHECK (case when "join_requests"."organisation_id" is null then "join_requests"."new_name" <> '' and "join_requests"."new_kind" is not null and "join_requests"."new_country" ~ '^[A-Z]{3}$' else "join_requests"."new_name" = '' and "join_requests"."new_kind" is null and "join_requests"."new_country" is null end),
	CONSTRAINT "join_requests_decision" CHECK ("join_requests"."decision" in ('accepted', 'declined')),
	CONSTRAINT "join_requests_decided" CHECK (("join_requests"."decided_at" is null) = ("join_requests"."decision" is null) and ("join_requests"."decided_at" is null) = ("join_requests"."decided_by" is null) and ("join_requests"."decided_at" is null or "join_requests"."confirmed_at" is not null)),
	CONSTRAINT "join_requests_declined" CHECK ("join_requests"."decision" is distinct from 'declined' or "join_requests"."word" <> ''),
	CONSTRAINT "join_requests_accepted" CHECK (("join_requests"."decision" is not distinct from 'accepted') = ("join_requests"."invitation_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "events" DROP CONSTRAINT "events_kind";--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_used_by_people_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_one_open" ON "invitations" USING btree (lower("email"),coalesce("organisation_id"::text, '')) WHERE "invitations"."used_at" is null and "invitations"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "invitations_organisation" ON "invitations" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "join_requests_open" ON "join_requests" USING btree ("confirmed_at") WHERE "join_requests"."decided_at" is null;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'person.data_downloaded', 'person.erased', 'session.ended', 'organisation.added', 'organisation.changed', 'organisation.sponsor_lost', 'member.added', 'member.changed', 'member.removed', 'member.left', 'invitation.sent', 'invitation.resent', 'invitation.revoked', 'invitation.accepted', 'join.asked', 'join.confirmed', 'join.accepted', 'join.declined', 'helper.invited', 'helper.resent', 'helper.revoked', 'helper.opened', 'helper.confirmed', 'helper.unconfirmed', 'helper.commented', 'project.created', 'project.changed', 'project.deleted', 'project.delete_undone', 'project.purged', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.cropped', 'photo.focused', 'photo.hidden', 'photo.restored', 'photo.deleted', 'photo.delete_undone', 'photo.purged', 'photo.erased', 'voice.hidden', 'voice.restored', 'voice.erased', 'attachment.uploaded', 'attachment.deleted', 'attachment.purged', 'consent.recorded', 'consent.changed', 'consent.revoked', 'consent.erased', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.draft_purged', 'story.recalled', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'review.conflict_denied', 'review.conflict_declared', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.verdict_given', 'review.waiver_given', 'settings.changed', 'mail.resent', 'help.added', 'help.changed', 'help.removed', 'audit.exported'));