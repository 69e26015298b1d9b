/** The closed sets of the domain. Text columns are checked against them; types are inferred from them. */
export const ORGANISATION_KINDS = [
  "national_library",
  "library_association",
  "public",
  "academic",
  "school",
  "community",
  "other",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const MEMBER_ROLES = ["author", "lead"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export const PLATFORM_ROLES = ["reviewer", "editor", "admin"] as const;
export type PlatformRole = (typeof PLATFORM_ROLES)[number];

export const METHODS = [
  "comparison_group",
  "before_after",
  "single_measurement",
  "counts",
  "interviews",
] as const;
export type Method = (typeof METHODS)[number];

export const EVALUATOR_KINDS = ["own_staff", "partner", "external"] as const;
export type EvaluatorKind = (typeof EVALUATOR_KINDS)[number];

export const FINDING_KINDS = ["quantitative", "qualitative"] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const EVIDENCE_KINDS = ["compared", "before_after", "measured", "counted", "told"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const BENEFICIARY_GROUPS = [
  "everyone",
  "women",
  "children",
  "youth",
  "older_people",
  "people_with_disabilities",
  "rural",
  "migrants",
  "indigenous_peoples",
  "job_seekers",
  "other",
] as const;
export type BeneficiaryGroup = (typeof BENEFICIARY_GROUPS)[number];

export const REVISION_STATES = [
  "draft",
  "submitted",
  "in_review",
  "returned",
  "approved",
  "declined",
  "recalled",
  "discarded",
  "published",
  "unpublished",
  "withdrawn",
  "superseded",
] as const;
export type RevisionState = (typeof REVISION_STATES)[number];

/** At most one revision of a story is in one of these. */
export const OPEN_STATES = ["draft", "submitted", "in_review", "approved"] as const satisfies RevisionState[];

export const SECTIONS = [
  "title",
  "summary",
  "need",
  "action",
  "claims",
  "voices",
  "partners",
  "lessons",
  "contributions",
  "photos",
  "links",
  "language",
] as const;
export type Section = (typeof SECTIONS)[number];

export const STRENGTHS = ["direct", "contributing", "enabling"] as const;
export type Strength = (typeof STRENGTHS)[number];

export const LICENCES = ["cc_by", "shown_here_only"] as const;
export type Licence = (typeof LICENCES)[number];

export const PEOPLE_SHOWN = ["none", "not_recognisable", "recognisable"] as const;
export type PeopleShown = (typeof PEOPLE_SHOWN)[number];

export const CONSENT_USES = ["photo", "quote", "name"] as const;
export type ConsentUse = (typeof CONSENT_USES)[number];

export const CONSENT_DOORS = ["web", "evidence_packs", "open_data"] as const;
export type ConsentDoor = (typeof CONSENT_DOORS)[number];

export const CRITERIA = ["change", "evidence", "contribution", "clarity", "care"] as const;
export type Criterion = (typeof CRITERIA)[number];

export const ANSWERS = ["yes", "not_yet", "no"] as const;
export type Answer = (typeof ANSWERS)[number];

export const VERDICTS = ["approve", "return"] as const;
export type Verdict = (typeof VERDICTS)[number];

export const TOMBSTONE_REASONS = [
  "library_wish",
  "consent_ended",
  "error_found",
  "harm_feared",
  "replaced",
] as const;

export const HIDE_REASONS = ["consent_ended", "harm_feared", "member_wish"] as const;
export type HideReason = (typeof HIDE_REASONS)[number];

/** What the append-only record can say. Past tense; ids and codes only, never texts. */
export const EVENT_KINDS = [
  "person.signed_in",
  "person.signed_out",
  "person.added",
  "person.roles_changed",
  "person.deactivated",
  "person.reactivated",
  "organisation.added",
  "organisation.changed",
  "member.added",
  "member.changed",
  "member.removed",
  "project.created",
  "project.changed",
  "project.deleted",
  "evaluation.saved",
  "evaluation.deleted",
  "finding.saved",
  "finding.deleted",
  "photo.uploaded",
  "photo.described",
  "photo.hidden",
  "photo.restored",
  "voice.hidden",
  "voice.restored",
  "attachment.uploaded",
  "attachment.deleted",
  "consent.recorded",
  "consent.changed",
  "consent.revoked",
  "story.created",
  "story.sign_off_asked",
  "story.saved",
  "story.submitted",
  "story.discarded",
  "story.discard_undone",
  "story.recalled",
  "story.taken_up",
  "story.released",
  "story.approved",
  "story.returned",
  "story.declined",
  "story.published",
  "story.unpublished",
  "story.republished",
  "story.withdrawn",
  "story.superseded",
  "story.draft_opened",
  "review.conflict_denied",
  "review.conflict_declared",
  "review.criterion_answered",
  "review.commented",
  "review.comment_replied",
  "review.comment_closed",
  "review.verdict_given",
  "review.waiver_given",
  "settings.changed",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
