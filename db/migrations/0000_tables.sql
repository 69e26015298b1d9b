CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"kind" text NOT NULL,
	"organisation_id" uuid,
	"project_id" uuid,
	"story_id" uuid,
	"revision_id" uuid,
	"subject_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "events_kind" CHECK ("events"."kind" in ('person.signed_in', 'person.signed_out', 'person.added', 'person.roles_changed', 'person.deactivated', 'person.reactivated', 'organisation.added', 'organisation.changed', 'member.added', 'member.changed', 'member.removed', 'project.created', 'project.changed', 'project.deleted', 'evaluation.saved', 'evaluation.deleted', 'finding.saved', 'finding.deleted', 'photo.uploaded', 'photo.described', 'photo.hidden', 'photo.restored', 'voice.hidden', 'voice.restored', 'attachment.uploaded', 'attachment.deleted', 'consent.recorded', 'consent.changed', 'consent.revoked', 'story.created', 'story.sign_off_asked', 'story.saved', 'story.submitted', 'story.discarded', 'story.discard_undone', 'story.recalled', 'story.taken_up', 'story.released', 'story.approved', 'story.returned', 'story.declined', 'story.published', 'story.unpublished', 'story.republished', 'story.withdrawn', 'story.superseded', 'story.draft_opened', 'review.conflict_denied', 'review.conflict_declared', 'review.criterion_answered', 'review.commented', 'review.comment_replied', 'review.comment_closed', 'review.verdict_given', 'review.waiver_given', 'settings.changed'))
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"quorum" integer DEFAULT 1 NOT NULL,
	"same_country_rule" boolean DEFAULT true NOT NULL,
	"names_after_verdict" boolean DEFAULT false NOT NULL,
	"due_days" integer DEFAULT 21 NOT NULL,
	"sample_world" boolean DEFAULT false NOT NULL,
	CONSTRAINT "settings_only" CHECK ("settings"."only"),
	CONSTRAINT "settings_quorum" CHECK ("settings"."quorum" between 1 and 5),
	CONSTRAINT "settings_due_days" CHECK ("settings"."due_days" between 1 and 180)
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"storage_key" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" bigint NOT NULL,
	"nobody_identifiable" boolean NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "attachments_confirmed" CHECK ("attachments"."nobody_identifiable")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person" text NOT NULL,
	"uses" text[] NOT NULL,
	"doors" text[] NOT NULL,
	"obtained_by" text NOT NULL,
	"obtained_on" date NOT NULL,
	"expires_on" date,
	"is_child" boolean DEFAULT false NOT NULL,
	"guardian" text DEFAULT '' NOT NULL,
	"child_assented" boolean DEFAULT false NOT NULL,
	"proof_key" text,
	"proof_name" text,
	"revoked_at" timestamp with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consents_person_length" CHECK (char_length("consents"."person") between 1 and 200),
	CONSTRAINT "consents_uses" CHECK (cardinality("consents"."uses") > 0 and "consents"."uses" <@ array['photo','quote','name']),
	CONSTRAINT "consents_doors" CHECK (cardinality("consents"."doors") > 0 and "consents"."doors" <@ array['web','evidence_packs','open_data']),
	CONSTRAINT "consents_child" CHECK (not "consents"."is_child" or ("consents"."guardian" <> '' and "consents"."child_assented"))
);
--> statement-breakpoint
CREATE TABLE "photo_consents" (
	"photo_id" uuid NOT NULL,
	"consent_id" uuid NOT NULL,
	CONSTRAINT "photo_consents_photo_id_consent_id_pk" PRIMARY KEY("photo_id","consent_id")
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"storage_key" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"salt" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" bigint NOT NULL,
	"alternative_text" text DEFAULT '' NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"credit" text DEFAULT '' NOT NULL,
	"licence" text,
	"people_shown" text,
	"child_shown" boolean DEFAULT false NOT NULL,
	"hidden_at" timestamp with time zone,
	"hidden_reason" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "photos_licence" CHECK ("photos"."licence" in ('cc_by', 'shown_here_only')),
	CONSTRAINT "photos_people_shown" CHECK ("photos"."people_shown" in ('none', 'not_recognisable', 'recognisable')),
	CONSTRAINT "photos_hidden" CHECK (("photos"."hidden_at" is null) = ("photos"."hidden_reason" is null)),
	CONSTRAINT "photos_size" CHECK ("photos"."width" > 0 and "photos"."height" > 0 and "photos"."bytes" > 0)
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "memberships_person_id_organisation_id_pk" PRIMARY KEY("person_id","organisation_id"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('author', 'lead'))
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"country" text NOT NULL,
	"site" text DEFAULT '' NOT NULL,
	"sponsor_id" uuid,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug"),
	CONSTRAINT "organisations_kind" CHECK ("organisations"."kind" in ('national_library', 'library_association', 'public', 'academic', 'school', 'community', 'other')),
	CONSTRAINT "organisations_name_length" CHECK (char_length("organisations"."name") between 1 and 200),
	CONSTRAINT "organisations_country" CHECK ("organisations"."country" ~ '^[A-Z]{3}$'),
	CONSTRAINT "organisations_sponsor" CHECK ("organisations"."sponsor_id" is null or ("organisations"."sponsor_id" <> "organisations"."id" and "organisations"."kind" not in ('national_library', 'library_association')))
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"session_epoch" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_name_length" CHECK (char_length("people"."name") between 1 and 200),
	CONSTRAINT "people_email_length" CHECK (char_length("people"."email") between 3 and 320)
);
--> statement-breakpoint
CREATE TABLE "platform_roles" (
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "platform_roles_person_id_role_pk" PRIMARY KEY("person_id","role"),
	CONSTRAINT "platform_roles_role" CHECK ("platform_roles"."role" in ('reviewer', 'editor', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "evaluations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"title" text NOT NULL,
	"method" text,
	"evaluator_kind" text,
	"evaluator_name" text DEFAULT '' NOT NULL,
	"evaluator_email" text DEFAULT '' NOT NULL,
	"period_start" date,
	"period_end" date,
	"sample_size" integer,
	"sampling" text DEFAULT '' NOT NULL,
	"limits" text DEFAULT '' NOT NULL,
	"report_url" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "evaluations_title_length" CHECK (char_length("evaluations"."title") between 1 and 300),
	CONSTRAINT "evaluations_method" CHECK ("evaluations"."method" in ('comparison_group', 'before_after', 'single_measurement', 'counts', 'interviews')),
	CONSTRAINT "evaluations_evaluator" CHECK ("evaluations"."evaluator_kind" in ('own_staff', 'partner', 'external')),
	CONSTRAINT "evaluations_period" CHECK ("evaluations"."period_end" is null or "evaluations"."period_start" <= "evaluations"."period_end"),
	CONSTRAINT "evaluations_sample" CHECK ("evaluations"."sample_size" is null or "evaluations"."sample_size" between 1 and 1000000000)
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"evaluation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"indicator" text NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"baseline_value" double precision,
	"baseline_date" date,
	"result_value" double precision,
	"result_date" date,
	"comparison_value" double precision,
	"said_count" integer,
	"n" integer,
	"breakdown" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "findings_kind" CHECK ("findings"."kind" in ('quantitative', 'qualitative')),
	CONSTRAINT "findings_indicator_length" CHECK (char_length("findings"."indicator") between 1 and 1000),
	CONSTRAINT "findings_quantitative" CHECK ("findings"."kind" <> 'quantitative' or ("findings"."result_value" is not null and "findings"."said_count" is null)),
	CONSTRAINT "findings_qualitative" CHECK ("findings"."kind" <> 'qualitative' or ("findings"."result_value" is null and "findings"."baseline_value" is null and "findings"."comparison_value" is null)),
	CONSTRAINT "findings_said" CHECK ("findings"."said_count" is null or ("findings"."said_count" >= 0 and ("findings"."n" is null or "findings"."said_count" <= "findings"."n"))),
	CONSTRAINT "findings_n" CHECK ("findings"."n" is null or "findings"."n" between 1 and 1000000000)
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"period_start" date,
	"period_end" date,
	"places" text DEFAULT '' NOT NULL,
	"partners" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"funders" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"beneficiaries" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "projects_title_length" CHECK (char_length("projects"."title") between 1 and 300),
	CONSTRAINT "projects_period" CHECK ("projects"."period_end" is null or "projects"."period_start" <= "projects"."period_end")
);
--> statement-breakpoint
CREATE TABLE "publication_photos" (
	"publication_id" uuid NOT NULL,
	"photo_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"storage_key" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"alternative_text" text NOT NULL,
	"caption" text NOT NULL,
	"credit" text NOT NULL,
	"licence" text NOT NULL,
	"shown_until" date,
	CONSTRAINT "publication_photos_publication_id_photo_id_pk" PRIMARY KEY("publication_id","photo_id")
);
--> statement-breakpoint
CREATE TABLE "publication_voices" (
	"publication_id" uuid NOT NULL,
	"voice_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"quote" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"in_open_data" boolean NOT NULL,
	"shown_until" date,
	CONSTRAINT "publication_voices_publication_id_voice_id_pk" PRIMARY KEY("publication_id","voice_id")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"story_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"language" text NOT NULL,
	"hash" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"content" jsonb NOT NULL,
	"headline" jsonb NOT NULL,
	"evidence" text NOT NULL,
	"goals" integer[] NOT NULL,
	"targets" text[] NOT NULL,
	"beneficiary_groups" text[] NOT NULL,
	"country" text NOT NULL,
	"region" text NOT NULL,
	"organisation_name" text NOT NULL,
	"organisation_slug" text NOT NULL,
	"organisation_kind" text NOT NULL,
	"year" integer NOT NULL,
	"is_sample" boolean NOT NULL,
	"first_published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"search" "tsvector" DEFAULT ''::tsvector NOT NULL,
	CONSTRAINT "publications_revisionId_unique" UNIQUE("revision_id"),
	CONSTRAINT "publications_evidence" CHECK ("publications"."evidence" in ('compared', 'before_after', 'measured', 'counted', 'told'))
);
--> statement-breakpoint
CREATE TABLE "tombstones" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"story_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"language" text NOT NULL,
	"country" text NOT NULL,
	"title" text,
	"reason" text NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tombstones_storyId_unique" UNIQUE("story_id"),
	CONSTRAINT "tombstones_slug_unique" UNIQUE("slug"),
	CONSTRAINT "tombstones_reason" CHECK ("tombstones"."reason" in ('library_wish', 'consent_ended', 'error_found', 'harm_feared', 'replaced'))
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision_id" uuid NOT NULL,
	"review_id" uuid,
	"author_id" uuid NOT NULL,
	"parent_id" uuid,
	"section" text NOT NULL,
	"criterion" text,
	"body" text NOT NULL,
	"must_fix" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"closed_word" text DEFAULT '' NOT NULL,
	CONSTRAINT "comments_section" CHECK ("comments"."section" in ('title', 'summary', 'need', 'action', 'claims', 'voices', 'partners', 'lessons', 'contributions', 'photos', 'links', 'language')),
	CONSTRAINT "comments_criterion" CHECK ("comments"."criterion" in ('change', 'evidence', 'contribution', 'clarity', 'care')),
	CONSTRAINT "comments_body_length" CHECK (char_length("comments"."body") between 1 and 5000),
	CONSTRAINT "comments_closed" CHECK (("comments"."closed_at" is null) = ("comments"."closed_by" is null) and ("comments"."closed_at" is null) = ("comments"."closed_word" = '')),
	CONSTRAINT "comments_reply" CHECK ("comments"."parent_id" is null or (not "comments"."must_fix" and "comments"."criterion" is null))
);
--> statement-breakpoint
CREATE TABLE "declared_conflicts" (
	"person_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"declared_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "declared_conflicts_person_id_story_id_pk" PRIMARY KEY("person_id","story_id")
);
--> statement-breakpoint
CREATE TABLE "review_criteria" (
	"review_id" uuid NOT NULL,
	"criterion" text NOT NULL,
	"answer" text NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_criteria_review_id_criterion_pk" PRIMARY KEY("review_id","criterion"),
	CONSTRAINT "review_criteria_criterion" CHECK ("review_criteria"."criterion" in ('change', 'evidence', 'contribution', 'clarity', 'care')),
	CONSTRAINT "review_criteria_answer" CHECK ("review_criteria"."answer" in ('yes', 'not_yet', 'no'))
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"assigned_by" uuid,
	"confirmed_at" timestamp with time zone,
	"due_on" date NOT NULL,
	"private_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"released_at" timestamp with time zone,
	CONSTRAINT "reviews_note_length" CHECK (char_length("reviews"."private_note") between 0 and 5000)
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"review_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"hash" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verdicts_reviewId_unique" UNIQUE("review_id"),
	CONSTRAINT "verdicts_verdict" CHECK ("verdicts"."verdict" in ('approve', 'return'))
);
--> statement-breakpoint
CREATE TABLE "waivers" (
	"story_id" uuid PRIMARY KEY NOT NULL,
	"editor_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "waivers_reason_length" CHECK (char_length("waivers"."reason") between 10 and 1000)
);
--> statement-breakpoint
CREATE TABLE "claim_findings" (
	"claim_id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "claim_findings_claim_id_finding_id_pk" PRIMARY KEY("claim_id","finding_id")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"sentence" text DEFAULT '' NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"headline" boolean DEFAULT false NOT NULL,
	CONSTRAINT "claims_sentence_length" CHECK (char_length("claims"."sentence") between 0 and 500),
	CONSTRAINT "claims_detail_length" CHECK (char_length("claims"."detail") between 0 and 3000)
);
--> statement-breakpoint
CREATE TABLE "contribution_findings" (
	"contribution_id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	CONSTRAINT "contribution_findings_contribution_id_finding_id_pk" PRIMARY KEY("contribution_id","finding_id")
);
--> statement-breakpoint
CREATE TABLE "contributions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"target" text NOT NULL,
	"strength" text DEFAULT 'contributing' NOT NULL,
	"sentence" text DEFAULT '' NOT NULL,
	CONSTRAINT "contributions_strength" CHECK ("contributions"."strength" in ('direct', 'contributing', 'enabling')),
	CONSTRAINT "contributions_target_form" CHECK ("contributions"."target" ~ '^(1[0-7]|[1-9])[.]([1-9]|1[0-9]|[a-d])$'),
	CONSTRAINT "contributions_sentence_length" CHECK (char_length("contributions"."sentence") between 0 and 600),
	CONSTRAINT "contributions_at_most_five" CHECK ("contributions"."position" between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "revision_findings" (
	"revision_id" uuid NOT NULL,
	"finding_id" uuid NOT NULL,
	"snapshot" jsonb NOT NULL,
	CONSTRAINT "revision_findings_revision_id_finding_id_pk" PRIMARY KEY("revision_id","finding_id")
);
--> statement-breakpoint
CREATE TABLE "revision_photos" (
	"revision_id" uuid NOT NULL,
	"photo_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"hash" text,
	CONSTRAINT "revision_photos_revision_id_photo_id_pk" PRIMARY KEY("revision_id","photo_id")
);
--> statement-breakpoint
CREATE TABLE "revision_projects" (
	"revision_id" uuid PRIMARY KEY NOT NULL,
	"snapshot" jsonb NOT NULL,
	"attachments" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revision_voices" (
	"revision_id" uuid NOT NULL,
	"voice_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"hash" text,
	CONSTRAINT "revision_voices_revision_id_voice_id_pk" PRIMARY KEY("revision_id","voice_id")
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"story_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"section_versions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"language" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"working_summary" text DEFAULT '' NOT NULL,
	"need" jsonb NOT NULL,
	"action" jsonb NOT NULL,
	"lessons" jsonb NOT NULL,
	"partners" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"saved_by" uuid NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sign_off_asked_at" timestamp with time zone,
	"sign_off_asked_by" uuid,
	"submitted_at" timestamp with time zone,
	"submitted_by" uuid,
	"licence_accepted_by" uuid,
	"embargo_until" timestamp with time zone,
	"hash" text,
	"quorum" integer,
	"decided_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"private_reason" text DEFAULT '' NOT NULL,
	"discarded_at" timestamp with time zone,
	CONSTRAINT "revisions_state" CHECK ("revisions"."state" in ('draft', 'submitted', 'in_review', 'returned', 'approved', 'declined', 'recalled', 'discarded', 'published', 'unpublished', 'withdrawn', 'superseded')),
	CONSTRAINT "revisions_title_length" CHECK (char_length("revisions"."title") between 0 and 300),
	CONSTRAINT "revisions_summary_length" CHECK (char_length("revisions"."summary") between 0 and 2000),
	CONSTRAINT "revisions_quorum" CHECK ("revisions"."quorum" is null or "revisions"."quorum" between 1 and 5),
	CONSTRAINT "revisions_submitted" CHECK (("revisions"."state" in ('draft', 'discarded')) = ("revisions"."submitted_at" is null) and ("revisions"."submitted_at" is null) = ("revisions"."hash" is null) and ("revisions"."submitted_at" is null) = ("revisions"."licence_accepted_by" is null) and ("revisions"."submitted_at" is null) = ("revisions"."submitted_by" is null)),
	CONSTRAINT "revisions_decided" CHECK ("revisions"."state" not in ('returned', 'approved', 'declined', 'published', 'unpublished', 'withdrawn', 'superseded') or ("revisions"."decided_at" is not null and "revisions"."quorum" is not null)),
	CONSTRAINT "revisions_in_review" CHECK ("revisions"."state" <> 'in_review' or "revisions"."quorum" is not null),
	CONSTRAINT "revisions_published" CHECK ("revisions"."state" not in ('published', 'unpublished', 'withdrawn', 'superseded') or "revisions"."published_at" is not null),
	CONSTRAINT "revisions_discarded" CHECK (("revisions"."state" = 'discarded') = ("revisions"."discarded_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stories_slug_unique" UNIQUE("slug"),
	CONSTRAINT "stories_slug" CHECK ("stories"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "voices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"story_id" uuid NOT NULL,
	"quote" text NOT NULL,
	"name" text NOT NULL,
	"role" text DEFAULT '' NOT NULL,
	"is_child" boolean DEFAULT false NOT NULL,
	"consent_id" uuid,
	"salt" text NOT NULL,
	"hidden_at" timestamp with time zone,
	"hidden_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "voices_quote_length" CHECK (char_length("voices"."quote") between 0 and 1500),
	CONSTRAINT "voices_name_length" CHECK (char_length("voices"."name") between 0 and 200),
	CONSTRAINT "voices_hidden" CHECK (("voices"."hidden_at" is null) = ("voices"."hidden_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_evaluation_id_evaluations_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_consents" ADD CONSTRAINT "photo_consents_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_consents" ADD CONSTRAINT "photo_consents_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_sponsor_id_organisations_id_fk" FOREIGN KEY ("sponsor_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_roles" ADD CONSTRAINT "platform_roles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_evaluation_id_evaluations_id_fk" FOREIGN KEY ("evaluation_id") REFERENCES "public"."evaluations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_photos" ADD CONSTRAINT "publication_photos_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_photos" ADD CONSTRAINT "publication_photos_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_voices" ADD CONSTRAINT "publication_voices_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_voices" ADD CONSTRAINT "publication_voices_voice_id_voices_id_fk" FOREIGN KEY ("voice_id") REFERENCES "public"."voices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tombstones" ADD CONSTRAINT "tombstones_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_comments_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_closed_by_people_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_conflicts" ADD CONSTRAINT "declared_conflicts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declared_conflicts" ADD CONSTRAINT "declared_conflicts_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_criteria" ADD CONSTRAINT "review_criteria_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_assigned_by_people_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waivers" ADD CONSTRAINT "waivers_editor_id_people_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_findings" ADD CONSTRAINT "claim_findings_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_findings" ADD CONSTRAINT "claim_findings_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_findings" ADD CONSTRAINT "contribution_findings_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_findings" ADD CONSTRAINT "contribution_findings_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_findings" ADD CONSTRAINT "revision_findings_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_findings" ADD CONSTRAINT "revision_findings_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_photos" ADD CONSTRAINT "revision_photos_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_photos" ADD CONSTRAINT "revision_photos_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_projects" ADD CONSTRAINT "revision_projects_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_voices" ADD CONSTRAINT "revision_voices_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_voices" ADD CONSTRAINT "revision_voices_voice_id_voices_id_fk" FOREIGN KEY ("voice_id") REFERENCES "public"."voices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_saved_by_people_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_sign_off_asked_by_people_id_fk" FOREIGN KEY ("sign_off_asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_submitted_by_people_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_licence_accepted_by_people_id_fk" FOREIGN KEY ("licence_accepted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voices" ADD CONSTRAINT "voices_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voices" ADD CONSTRAINT "voices_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voices" ADD CONSTRAINT "voices_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_story" ON "events" USING btree ("story_id","at");--> statement-breakpoint
CREATE INDEX "events_organisation" ON "events" USING btree ("organisation_id","at");--> statement-breakpoint
CREATE INDEX "events_kind" ON "events" USING btree ("kind","at");--> statement-breakpoint
CREATE INDEX "attachments_evaluation" ON "attachments" USING btree ("evaluation_id");--> statement-breakpoint
CREATE INDEX "consents_organisation" ON "consents" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "photo_consents_consent" ON "photo_consents" USING btree ("consent_id");--> statement-breakpoint
CREATE INDEX "photos_project" ON "photos" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "photos_organisation" ON "photos" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "memberships_organisation" ON "memberships" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "evaluations_project" ON "evaluations" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "findings_evaluation" ON "findings" USING btree ("evaluation_id");--> statement-breakpoint
CREATE INDEX "projects_organisation" ON "projects" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "publication_photos_photo" ON "publication_photos" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "publication_voices_voice" ON "publication_voices" USING btree ("voice_id");--> statement-breakpoint
CREATE UNIQUE INDEX "publications_story_language" ON "publications" USING btree ("story_id","language");--> statement-breakpoint
CREATE UNIQUE INDEX "publications_slug_language" ON "publications" USING btree ("slug","language");--> statement-breakpoint
CREATE INDEX "publications_newest" ON "publications" USING btree ("published_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "publications_goals" ON "publications" USING gin ("goals");--> statement-breakpoint
CREATE INDEX "publications_targets" ON "publications" USING gin ("targets");--> statement-breakpoint
CREATE INDEX "publications_search" ON "publications" USING gin ("search");--> statement-breakpoint
CREATE INDEX "publications_country" ON "publications" USING btree ("country","published_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "publications_organisation" ON "publications" USING btree ("organisation_slug");--> statement-breakpoint
CREATE INDEX "comments_revision" ON "comments" USING btree ("revision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_one_current" ON "reviews" USING btree ("revision_id","reviewer_id") WHERE "reviews"."released_at" is null;--> statement-breakpoint
CREATE INDEX "reviews_reviewer" ON "reviews" USING btree ("reviewer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "verdicts_one_per_reviewer" ON "verdicts" USING btree ("revision_id","reviewer_id");--> statement-breakpoint
CREATE INDEX "claim_findings_finding" ON "claim_findings" USING btree ("finding_id");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_position" ON "claims" USING btree ("revision_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "claims_one_headline" ON "claims" USING btree ("revision_id") WHERE "claims"."headline";--> statement-breakpoint
CREATE INDEX "contribution_findings_finding" ON "contribution_findings" USING btree ("finding_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contributions_target" ON "contributions" USING btree ("revision_id","target");--> statement-breakpoint
CREATE UNIQUE INDEX "contributions_position" ON "contributions" USING btree ("revision_id","position");--> statement-breakpoint
CREATE INDEX "revision_photos_photo" ON "revision_photos" USING btree ("photo_id");--> statement-breakpoint
CREATE INDEX "revision_voices_voice" ON "revision_voices" USING btree ("voice_id");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_number" ON "revisions" USING btree ("story_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_one_open" ON "revisions" USING btree ("story_id") WHERE "revisions"."state" in ('draft', 'submitted', 'in_review', 'approved');--> statement-breakpoint
CREATE INDEX "revisions_state" ON "revisions" USING btree ("state");--> statement-breakpoint
CREATE INDEX "stories_organisation" ON "stories" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "stories_project" ON "stories" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "voices_story" ON "voices" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "voices_consent" ON "voices" USING btree ("consent_id");