/**
 * Where the database speaks of a person: every column that names one, what of its row is theirs to take along, and what
 * becomes of the row when the account is erased. A test compares it with the database: a new column must be told here.
 */
type Place = {
  table: string;
  /** The column that names the person. */
  column: string;
  /** Columns of the row that go into the file of one's own data. */
  tells: readonly string[];
  /** Rows of a revision whose story the person has a conflict of interest with now stay out of that file. */
  unlessConflict?: true;
  /** `keep`: the row is part of the record and says nothing of the person any more; `delete`: it goes. */
  erasure: "keep" | "delete";
};

export const PERSONAL: readonly Place[] = [
  {
    table: "people",
    column: "id",
    tells: ["id", "email", "name", "locale", "active", "created_at"],
    erasure: "keep",
  },
  {
    table: "former_addresses",
    column: "person_id",
    tells: ["email", "created_at"],
    erasure: "delete",
  },
  { table: "platform_roles", column: "person_id", tells: ["role"], erasure: "delete" },
  {
    table: "passkeys",
    column: "person_id",
    tells: ["name", "created_at", "used_at"],
    erasure: "delete",
  },
  { table: "code_generators", column: "person_id", tells: ["created_at", "confirmed_at"], erasure: "delete" },
  { table: "recovery_codes", column: "person_id", tells: ["used_at"], erasure: "delete" },
  { table: "challenges", column: "person_id", tells: ["use", "expires_at"], erasure: "delete" },
  {
    table: "account_links",
    column: "person_id",
    tells: ["kind", "email", "created_at", "ended_at"],
    erasure: "delete",
  },
  {
    table: "memberships",
    column: "person_id",
    tells: ["organisation_id", "role", "created_at", "ended_at"],
    erasure: "keep",
  },
  { table: "projects", column: "created_by", tells: ["id", "created_at", "deleted_at"], erasure: "keep" },
  { table: "photos", column: "created_by", tells: ["id", "created_at", "deleted_at"], erasure: "keep" },
  { table: "attachments", column: "created_by", tells: ["id", "created_at", "deleted_at"], erasure: "keep" },
  { table: "consents", column: "created_by", tells: ["id", "created_at"], erasure: "keep" },
  { table: "consent_codes", column: "created_by", tells: ["id", "created_at"], erasure: "keep" },
  { table: "stories", column: "created_by", tells: ["id", "slug", "created_at"], erasure: "keep" },
  {
    table: "revisions",
    column: "saved_by",
    tells: ["id", "story_id", "number", "saved_at"],
    erasure: "keep",
  },
  {
    table: "revisions",
    column: "sign_off_asked_by",
    tells: ["id", "story_id", "number", "sign_off_asked_at"],
    erasure: "keep",
  },
  {
    table: "revisions",
    column: "submitted_by",
    tells: ["id", "story_id", "number", "submitted_at"],
    erasure: "keep",
  },
  { table: "revisions", column: "licence_accepted_by", tells: ["id", "story_id", "number"], erasure: "keep" },
  {
    table: "restore_points",
    column: "person_id",
    tells: ["id", "story_id", "section", "begun_at", "at"],
    erasure: "delete",
  },
  { table: "presences", column: "person_id", tells: ["story_id", "section", "seen_at"], erasure: "delete" },
  {
    table: "plain_numbers",
    column: "person_id",
    tells: ["story_id", "number", "created_at"],
    erasure: "keep",
  },
  {
    table: "reviews",
    column: "reviewer_id",
    tells: ["id", "revision_id", "confirmed_at", "due_on", "private_note", "created_at", "released_at"],
    erasure: "keep",
  },
  { table: "reviews", column: "assigned_by", tells: ["id", "revision_id", "created_at"], erasure: "keep" },
  {
    table: "comments",
    column: "author_id",
    tells: ["id", "revision_id", "section", "criterion", "body", "must_fix", "created_at"],
    erasure: "keep",
  },
  {
    table: "comments",
    column: "closed_by",
    tells: ["id", "revision_id", "closed_at", "closed_word"],
    erasure: "keep",
  },
  {
    table: "comment_mentions",
    column: "person_id",
    tells: ["comment_id", "mentioned_at"],
    erasure: "keep",
  },
  {
    table: "verdicts",
    column: "reviewer_id",
    tells: ["id", "revision_id", "verdict", "given_at"],
    erasure: "keep",
  },
  {
    table: "letters",
    column: "author_id",
    tells: ["revision_id", "locale", "body", "sent_at"],
    // It carries what the others said of the story.
    unlessConflict: true,
    erasure: "keep",
  },
  {
    table: "suggested_edits",
    column: "author_id",
    tells: ["id", "revision_id", "passage", "words", "why", "created_at", "sent_at"],
    erasure: "keep",
  },
  {
    table: "suggested_edits",
    column: "answered_by",
    tells: ["id", "revision_id", "accepted", "answer_word", "answered_at"],
    erasure: "keep",
  },
  {
    table: "amendments",
    column: "accepted_by",
    tells: ["revision_id", "amends_id", "created_at"],
    erasure: "keep",
  },
  {
    table: "must_fix_answers",
    column: "answered_by",
    tells: ["comment_id", "outcome", "answered_at"],
    erasure: "keep",
  },
  { table: "declared_conflicts", column: "person_id", tells: ["story_id", "declared_at"], erasure: "keep" },
  {
    table: "reviewer_profiles",
    column: "person_id",
    tells: ["languages", "regions", "goals", "load_limit", "away_from", "away_until", "saved_at"],
    erasure: "delete",
  },
  {
    table: "affiliations",
    column: "person_id",
    tells: ["id", "organisation_id", "name", "country", "domain", "created_at"],
    erasure: "delete",
  },
  {
    table: "review_declines",
    column: "person_id",
    tells: ["review_id", "revision_id", "reason", "declined_at"],
    erasure: "keep",
  },
  {
    table: "declared_conflicts",
    column: "settled_by",
    tells: ["story_id", "settled_at", "settled_word"],
    erasure: "keep",
  },
  {
    table: "named_editors",
    column: "person_id",
    tells: ["story_id", "named_at", "ended_at"],
    erasure: "keep",
  },
  { table: "named_editors", column: "named_by", tells: ["story_id", "named_at"], erasure: "keep" },
  { table: "named_editors", column: "ended_by", tells: ["story_id", "ended_at"], erasure: "keep" },
  { table: "waivers", column: "editor_id", tells: ["story_id", "reason", "given_at"], erasure: "keep" },
  {
    table: "mails",
    column: "person_id",
    tells: ["id", "kind", "locale", "state", "created_at", "sent_at"],
    erasure: "delete",
  },
  {
    table: "sessions",
    column: "person_id",
    tells: ["id", "browser", "system", "created_at", "seen_at", "ended_at"],
    erasure: "delete",
  },
  {
    table: "notices",
    column: "person_id",
    tells: ["id", "kind", "created_at", "read_at"],
    erasure: "delete",
  },
  { table: "mail_wishes", column: "person_id", tells: ["kind", "wish"], erasure: "delete" },
  {
    table: "invitations",
    column: "invited_by",
    tells: ["id", "organisation_id", "created_at"],
    erasure: "keep",
  },
  { table: "invitations", column: "used_by", tells: ["id", "email", "name", "used_at"], erasure: "keep" },
  {
    table: "helpers",
    column: "invited_by",
    tells: ["id", "project_id", "story_id", "created_at"],
    erasure: "keep",
  },
  { table: "helpers", column: "revoked_by", tells: ["id", "revoked_at"], erasure: "keep" },
  { table: "vnr_named", column: "person_id", tells: ["organisation_id", "created_at"], erasure: "delete" },
  { table: "vnr_tasks", column: "owner_id", tells: ["id", "round_id", "due_on", "state"], erasure: "keep" },
  {
    table: "vnr_exchanges",
    column: "written_by",
    tells: ["id", "contact_id", "created_at"],
    erasure: "keep",
  },
  {
    table: "vnr_message_agreements",
    column: "agreed_by",
    tells: ["message_id", "side", "agreed_at"],
    erasure: "keep",
  },
  {
    table: "vnr_message_comments",
    column: "written_by",
    tells: ["id", "message_id", "body", "created_at"],
    erasure: "keep",
  },
  {
    table: "vnr_shared_projects",
    column: "shared_by",
    tells: ["project_id", "created_at"],
    erasure: "keep",
  },
  {
    table: "vnr_story_asks",
    column: "asked_by",
    tells: ["round_id", "organisation_id", "target", "created_at"],
    erasure: "keep",
  },
  { table: "vnr_pack_builds", column: "built_by", tells: ["id", "pack_id", "created_at"], erasure: "keep" },
  { table: "vnr_pack_files", column: "asked_by", tells: ["id", "build_id", "created_at"], erasure: "keep" },
  { table: "vnr_shares", column: "shared_by", tells: ["id", "build_id", "created_at"], erasure: "keep" },
  {
    table: "vnr_reminders",
    column: "person_id",
    tells: ["moment", "day", "created_at"],
    erasure: "delete",
  },
  { table: "vnr_uses", column: "recorded_by", tells: ["id", "round_id", "created_at"], erasure: "keep" },
  { table: "vnr_uses", column: "checked_by", tells: ["id", "round_id", "checked_at"], erasure: "keep" },
  { table: "reports", column: "answered_by", tells: ["id", "story_id", "answered_at"], erasure: "keep" },
  { table: "reports", column: "closed_by", tells: ["id", "story_id", "closed_at"], erasure: "keep" },
  { table: "helper_notes", column: "person_id", tells: ["id", "body", "created_at"], erasure: "keep" },
  { table: "join_requests", column: "proposed_by", tells: ["id", "created_at"], erasure: "keep" },
  { table: "join_requests", column: "decided_by", tells: ["id", "decision", "decided_at"], erasure: "keep" },
  {
    table: "events",
    column: "actor_id",
    tells: [
      "id",
      "at",
      "kind",
      "organisation_id",
      "project_id",
      "story_id",
      "revision_id",
      "subject_id",
      "data",
    ],
    erasure: "keep",
  },
  {
    table: "events",
    column: "subject_id",
    tells: ["id", "at", "kind", "actor_id", "organisation_id", "data"],
    erasure: "keep",
  },
];

/** Rows that name a person by their address: they are about whoever has it. `blank`: the row stays without it. */
export const BY_ADDRESS: readonly {
  table: string;
  column: string;
  tells: readonly string[];
  erasure: "delete" | "blank";
}[] = [
  {
    table: "mails",
    column: "address",
    tells: ["id", "kind", "locale", "state", "created_at", "sent_at"],
    erasure: "delete",
  },
  {
    table: "join_requests",
    column: "email",
    tells: ["id", "name", "role", "why", "new_name", "created_at", "decision", "word"],
    erasure: "delete",
  },
  { table: "invitations", column: "email", tells: ["id", "name", "created_at", "used_at"], erasure: "blank" },
  {
    table: "helpers",
    column: "email",
    tells: ["id", "name", "part", "created_at", "opened_at", "expires_at", "revoked_at"],
    erasure: "blank",
  },
  {
    table: "vnr_contacts",
    column: "email",
    tells: ["role", "name", "office", "phone", "created_at"],
    erasure: "delete",
  },
  { table: "vnr_shares", column: "email", tells: ["id", "receiver", "created_at"], erasure: "blank" },
  {
    table: "reports",
    column: "email",
    tells: ["id", "kind", "item", "words", "created_at", "answer"],
    erasure: "blank",
  },
];
