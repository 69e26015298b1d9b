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

/** What one may ask to become: a member of an organisation, or a reviewer of others' stories. */
export const JOIN_ROLES = ["author", "lead", "reviewer"] as const;
export type JoinRole = (typeof JOIN_ROLES)[number];

export const JOIN_DECISIONS = ["accepted", "declined"] as const;

/** In which part a helper knows the project. */
export const HELPER_PARTS = ["evaluator", "partner"] as const;
export type HelperPart = (typeof HELPER_PARTS)[number];

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

/** How the people of a group were counted. */
export const COUNTINGS = ["listed", "visits", "survey", "estimate"] as const;
export type Counting = (typeof COUNTINGS)[number];

/** How finely readers may know a place: as it is, to about ten kilometres, its district, its country alone. */
export const PLACE_PRECISIONS = ["exact", "near", "district", "country"] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

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

/** Sections whose earlier states are kept while a draft is written: all but the words of other people. */
export const KEPT_SECTIONS = [
  "title",
  "summary",
  "need",
  "action",
  "claims",
  "partners",
  "lessons",
  "contributions",
  "photos",
  "links",
  "language",
] as const satisfies Section[];
export type KeptSection = (typeof KEPT_SECTIONS)[number];

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

/** What is known of a private file: nobody looked, somebody will, and what was found. */
export const SCAN_STATES = ["unscanned", "waiting", "clean", "infected"] as const;
export type ScanState = (typeof SCAN_STATES)[number];

export const CRITERIA = ["change", "evidence", "contribution", "clarity", "care"] as const;
export type Criterion = (typeof CRITERIA)[number];

export const ANSWERS = ["yes", "not_yet", "no"] as const;
export type Answer = (typeof ANSWERS)[number];

export const VERDICTS = ["approve", "return"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Parts of a story for which a reviewer may propose wording. */
export const PASSAGES = [
  "title",
  "summary",
  "need",
  "action",
  "lessons",
  "claim_sentence",
  "claim_detail",
  "contribution_sentence",
  "photo_caption",
  "photo_alternative_text",
] as const;
export type Passage = (typeof PASSAGES)[number];

/** What the library made of a must-fix. */
export const MUST_FIX_OUTCOMES = ["done", "not_done"] as const;

export const TOMBSTONE_REASONS = [
  "library_wish",
  "consent_ended",
  "error_found",
  "harm_feared",
  "replaced",
] as const;

export const HIDE_REASONS = ["consent_ended", "harm_feared", "member_wish"] as const;
export type HideReason = (typeof HIDE_REASONS)[number];

/** What a visitor may say is wrong with a public story, and with what of it. */
export const REPORT_KINDS = ["accuracy", "consent", "harm"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
export const REPORT_ITEMS = ["story", "photo", "voice"] as const;
export type ReportItem = (typeof REPORT_ITEMS)[number];
/** What an editor made of it: hidden for good, shown again, dealt with otherwise, nothing wrong. */
export const REPORT_OUTCOMES = ["hidden", "restored", "settled", "unfounded"] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

/** By what the figures of the reviewing are told: a whole year, a region, a language. */
export const FIGURE_SCOPES = ["all", "region", "language"] as const;
export type FigureScope = (typeof FIGURE_SCOPES)[number];

/** Everything the platform writes to people about. What each needs and whether it may be switched off: lib/email/kinds.ts. */
export const MAIL_KINDS = [
  "invitation",
  "join_confirm",
  "join_received",
  "join_accepted",
  "join_declined",
  "join_proposed",
  "account_exists",
  "helper_invited",
  "reset",
  "password_changed",
  "second_factor_changed",
  "email_confirm",
  "email_changed",
  "account_closed",
  "sign_off_asked",
  "submitted",
  "language_unread",
  "recalled",
  "assigned",
  "assignment_declined",
  "mentioned",
  "returned",
  "edits_suggested",
  "edits_answered",
  "published",
  "declined",
  "withdrawn",
  "unpublished",
  "consent_ended",
  "problem_reported",
  "story_reported",
  "report_answered",
  "waiting_work",
  "lead_appointed",
  "story_asked",
  "pack_changed",
  "pack_answered",
  "profile_due",
  "vnr_due",
  "review_due",
  "review_late",
  "review_released",
  "story_waiting",
  "draft_resting",
  "news_due",
  "conflict_found",
  "decision_needed",
  "editor_named",
  "digest",
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** `kept`: not sent, for there is no mail server; readable in the outbox. */
export const MAIL_STATES = ["queued", "sent", "failed", "cancelled", "kept"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** How a person wants to hear of a kind by mail. */
export const MAIL_WISHES = ["at_once", "daily", "off"] as const;
export type MailWish = (typeof MAIL_WISHES)[number];

export const HELP_KINDS = ["contact", "guide", "security"] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

/** Whether somebody of the house has checked that an entry of the help page is right. */
export const HELP_STATES = ["to_confirm", "confirmed"] as const;
export type HelpState = (typeof HELP_STATES)[number];

/** How far a country is with the Voluntary National Review of a year. */
export const VNR_STATUSES = ["planned", "announced", "withdrawn", "presented", "unknown"] as const;
export type VnrStatus = (typeof VNR_STATUSES)[number];

/** The tasks of a round's plan, in their order; words in messages `vnrTasks`, dates in lib/vnr/plan.ts. */
export const VNR_TASKS = [
  "find_out",
  "make_contact",
  "learn_process",
  "agree_roles",
  "gather_stories",
  "gather_statistics",
  "find_allies",
  "consultations",
  "contribution",
  "main_messages",
  "read_draft",
  "presentation_week",
  "follow_up",
  "record_uses",
] as const;
export type VnrTask = (typeof VNR_TASKS)[number];

export const VNR_TASK_STATES = ["open", "done", "left_out"] as const;
export type VnrTaskState = (typeof VNR_TASK_STATES)[number];

/** Which part somebody has in a country's review. */
export const CONTACT_ROLES = ["sdg_coordinator", "vnr_coordinator", "other"] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** How one spoke with a contact. */
export const EXCHANGE_WAYS = ["letter", "mail", "call", "meeting", "other"] as const;
export type ExchangeWay = (typeof EXCHANGE_WAYS)[number];

/** By which ways a country gathers views for its review, and on which side of government they stand. */
export const CHANNEL_KINDS = ["consultation", "hearing", "written_contribution"] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];
export const CHANNEL_SIDES = ["inside", "outside"] as const;
export type ChannelSide = (typeof CHANNEL_SIDES)[number];

/** The two sides of a country's VNR workspace, and who of them says a message. */
export const VNR_SIDES = ["national_library", "association"] as const;
export type VnrSide = (typeof VNR_SIDES)[number];
export const VNR_SPEAKERS = [...VNR_SIDES, "both"] as const;
export type VnrSpeaker = (typeof VNR_SPEAKERS)[number];

/** The kinds of library that a country counts by themselves; `all`: every library of the country together. */
export const LIBRARY_TYPES = [
  "all",
  "national",
  "academic",
  "public",
  "community",
  "school",
  "other",
] as const;
export type LibraryType = (typeof LIBRARY_TYPES)[number];

/** What the Library Map of the World counts (https://librarymap.ifla.org). */
export const LIBRARY_METRICS = [
  "service_points",
  "with_internet",
  "staff",
  "volunteers",
  "registered_users",
  "visits",
  "loans",
  "e_loans",
] as const;
export type LibraryMetric = (typeof LIBRARY_METRICS)[number];

/** What a library can report on target 11.4: spending and work to protect cultural heritage. */
export const HERITAGE_METRICS = [
  "legal_deposit_intake",
  "items_preserved",
  "items_digitised",
  "items_open",
  "preservation_spending",
] as const;

export const METRICS = [...LIBRARY_METRICS, ...HERITAGE_METRICS, "population"] as const;
export type Metric = (typeof METRICS)[number];

/** How a figure was come by. */
export const COLLECTION_METHODS = [
  "official_statistics",
  "census_survey",
  "administrative_data",
  "sample_survey",
] as const;
export type CollectionMethod = (typeof COLLECTION_METHODS)[number];

export const LAW_KINDS = ["library_law", "legal_deposit", "copyright_exceptions", "other"] as const;
export type LawKind = (typeof LAW_KINDS)[number];

/** As which files an evidence pack leaves the workspace, and how far one of them is. */
export const PACK_FORMATS = ["docx", "pdf", "md", "csv", "json"] as const;
export type PackFormat = (typeof PACK_FORMATS)[number];
export const PACK_FILE_STATES = ["waiting", "making", "ready", "failed"] as const;

/** What a ministry says of what was put before it. */
export const PACK_ANSWERS = ["used", "need_more", "not_used"] as const;
/** When people are told of a day of their round: a week before a task, the day after it, a week before a channel closes. */
export const REMINDER_MOMENTS = ["soon", "late", "closing"] as const;
export type ReminderMoment = (typeof REMINDER_MOMENTS)[number];

/**
 * What people are reminded of once for a thing and a day: a review whose day comes or has passed, its editors where it
 * has passed, a story that nobody takes up, a draft that rests, evidence that grew old.
 */
export const WORK_REMINDERS = [
  "review_soon",
  "review_late",
  "review_escalated",
  "story_waiting",
  "draft_resting",
  "news_due",
] as const;
export type WorkReminder = (typeof WORK_REMINDERS)[number];

/** Whether the evidence of a public story is recent, or its library is asked for news, or has been for a year. */
export const NEWS_STATES = ["fresh", "due", "overdue"] as const;
export type NewsState = (typeof NEWS_STATES)[number];

/** How far a place in a published review is, where libraries are cited: in the workspace, with editors, public. */
export const USE_STATES = ["draft", "recorded", "checked", "refused"] as const;
export type UseState = (typeof USE_STATES)[number];

/** What a link of one's account opens; only the mail holds its token. */
export const ACCOUNT_LINK_KINDS = ["reset", "email_confirm", "email_undo"] as const;

/** What a passkey is asked for. */
export const CHALLENGE_USES = ["add", "sign_in", "second", "prove"] as const;
export type ChallengeUse = (typeof CHALLENGE_USES)[number];

/** What the append-only record can say. Past tense; ids and codes only, never texts. */
export const EVENT_KINDS = [
  "person.signed_in",
  "person.signed_out",
  "person.added",
  "person.roles_changed",
  "person.deactivated",
  "person.reactivated",
  "person.data_downloaded",
  "person.erased",
  "person.profile_changed",
  "person.password_changed",
  "person.reset_asked",
  "person.email_change_asked",
  "person.email_changed",
  "person.email_restored",
  "factor.added",
  "factor.removed",
  "factor.recovery_codes_made",
  "factor.recovery_code_used",
  "session.ended",
  "organisation.added",
  "organisation.changed",
  "organisation.sponsor_lost",
  "member.added",
  "member.changed",
  "member.removed",
  "member.left",
  "invitation.sent",
  "invitation.resent",
  "invitation.revoked",
  "invitation.accepted",
  "join.asked",
  "join.confirmed",
  "join.accepted",
  "join.declined",
  "join.proposed",
  "join.proposal_resent",
  "join.proposal_revoked",
  "helper.invited",
  "helper.resent",
  "helper.revoked",
  "helper.opened",
  "helper.confirmed",
  "helper.unconfirmed",
  "helper.commented",
  "project.created",
  "project.changed",
  "project.deleted",
  "project.delete_undone",
  "project.purged",
  "evaluation.saved",
  "evaluation.deleted",
  "finding.saved",
  "finding.deleted",
  "photo.uploaded",
  "photo.described",
  "photo.cropped",
  "photo.focused",
  "photo.hidden",
  "photo.restored",
  "photo.deleted",
  "photo.delete_undone",
  "photo.purged",
  "photo.erased",
  "voice.hidden",
  "voice.restored",
  "voice.erased",
  "attachment.uploaded",
  "attachment.deleted",
  "attachment.purged",
  "attachment.infected",
  "consent.recorded",
  "consent.changed",
  "consent.revoked",
  "consent.erased",
  "consent.slip_made",
  "story.created",
  "story.sign_off_asked",
  "story.saved",
  "story.brought_back",
  "story.submitted",
  "story.discarded",
  "story.discard_undone",
  "story.draft_purged",
  "story.recalled",
  "story.amended",
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
  "story.editor_named",
  "story.editor_taken_back",
  "reviewer.profile_saved",
  "reviewer.affiliation_added",
  "reviewer.affiliation_removed",
  "review.assignment_declined",
  "review.conflict_denied",
  "review.conflict_declared",
  "review.conflict_found",
  "review.conflict_settled",
  "review.criterion_answered",
  "review.note_saved",
  "review.commented",
  "review.comment_replied",
  "review.comment_closed",
  "review.edit_suggested",
  "review.edit_withdrawn",
  "review.edits_sent",
  "review.edit_accepted",
  "review.edit_declined",
  "review.difference_confirmed",
  "review.must_fix_answered",
  "review.level_confirmed",
  "review.level_lowered",
  "review.verdict_given",
  "review.waiver_given",
  "problem.reported",
  "problem.answered",
  "problem.closed",
  "settings.changed",
  "mail.resent",
  "mail.wishes_changed",
  "help.added",
  "help.changed",
  "help.removed",
  "audit.exported",
  "settings.targets_changed",
  "vnr_year.added",
  "vnr_year.changed",
  "country.statistic_recorded",
  "country.statistic_corrected",
  "country.statistic_withdrawn",
  "country.landscape_saved",
  "country.law_saved",
  "country.law_removed",
  "country.profile_confirmed",
  "vnr.named",
  "vnr.naming_ended",
  "vnr.round_opened",
  "vnr.round_changed",
  "vnr.task_added",
  "vnr.task_changed",
  "vnr.contact_added",
  "vnr.contact_changed",
  "vnr.contact_erased",
  "vnr.contact_exported",
  "vnr.exchange_added",
  "vnr.exchange_removed",
  "vnr.channel_added",
  "vnr.channel_changed",
  "vnr.channel_removed",
  "vnr.message_added",
  "vnr.message_changed",
  "vnr.message_moved",
  "vnr.message_removed",
  "vnr.message_agreed",
  "vnr.message_agreement_ended",
  "vnr.message_commented",
  "vnr.activity_added",
  "vnr.activity_changed",
  "vnr.activity_removed",
  "vnr.activity_made_project",
  "vnr.project_shared",
  "vnr.sharing_ended",
  "vnr.story_asked",
  "vnr.pack_begun",
  "vnr.pack_changed",
  "vnr.pack_built",
  "vnr.pack_file_asked",
  "vnr.pack_file_taken",
  "vnr.pack_shared",
  "vnr.pack_share_revoked",
  "vnr.pack_receiver_told",
  "vnr.pack_answered",
  "vnr.letter_saved",
  "vnr.reminded",
  "vnr.use_saved",
  "vnr.use_recorded",
  "vnr.use_removed",
  "vnr.use_checked",
  "vnr.use_unchecked",
  "vnr.use_refused",
  "collection.added",
  "collection.changed",
  "collection.published",
  "collection.unpublished",
  "collection.removed",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
