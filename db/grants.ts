import type { Sql } from "postgres";

/** What the public may read. Nothing else is public. */
export const PUBLIC_TABLES = [
  "publications",
  "publication_texts",
  "search_words",
  "gallery_state",
  "open_changes",
  "publication_photos",
  "publication_voices",
  "tombstones",
  "help_entries",
  "vnr_years",
  "country_profiles",
  "library_statistics",
  "country_landscapes",
  "country_laws",
  "country_organisations",
  "uses",
  "review_figures",
  "review_load",
  "public_collections",
] as const;

/** Rows that are only ever added. */
const APPEND_ONLY = [
  "comment_mentions",
  "vnr_pack_builds",
  "vnr_share_answers",
  "helper_notes",
  "events",
  "verdicts",
  "letters",
  "revision_findings",
  "revision_projects",
  "waivers",
  "consent_codes",
  "vnr_message_comments",
  "vnr_story_asks",
  "report_hides",
  "review_declines",
  "amendments",
  "difference_confirmations",
  "work_reminders",
];
/** Rows whose place in the world ends by a column, not by a DELETE. */
const NEVER_DELETED = [
  "people",
  "organisations",
  "memberships",
  "invitations",
  "helpers",
  "consents",
  "reviews",
  "comments",
  "comment_pins",
  "must_fix_answers",
  "settings",
  "named_editors",
  "vnr_rounds",
  "vnr_tasks",
  "vnr_packs",
  "vnr_pack_files",
  "vnr_shares",
];
/** What was put away is erased after 30 days, and nothing else of it: triggers refuse any other DELETE. */
const PURGED = [
  "photos",
  "attachments",
  "projects",
  "evaluations",
  "findings",
  "stories",
  "revisions",
  "voices",
];
const WRITABLE = [
  "finding_confirmations",
  "join_requests",
  "files_to_erase",
  "platform_roles",
  "photo_consents",
  "claims",
  "claim_findings",
  "contributions",
  "contribution_findings",
  "revision_photos",
  "revision_voices",
  "review_criteria",
  "suggested_edits",
  "claim_levels",
  "contribution_levels",
  "declared_conflicts",
  "reviewer_profiles",
  "affiliations",
  "former_addresses",
  "mails",
  "notices",
  "mail_wishes",
  "limits",
  "sessions",
  "account_links",
  "passkeys",
  "code_generators",
  "recovery_codes",
  "challenges",
  "restore_points",
  "presences",
  "plain_numbers",
  "information_targets",
  "vnr_named",
  "vnr_contacts",
  "vnr_exchanges",
  "vnr_channels",
  "vnr_messages",
  "vnr_message_agreements",
  "vnr_message_stories",
  "vnr_message_activities",
  "vnr_activities",
  "vnr_shared_projects",
  "vnr_letters",
  "vnr_reminders",
  "vnr_uses",
  "reports",
  "collections",
  ...PUBLIC_TABLES,
];

/** Gives the two plain roles exactly what they need, anew after every migration. Run as the owner. */
export async function grantRights(sql: Sql, roles: { app: string; public: string }) {
  const app = sql(roles.app);
  const visitor = sql(roles.public);
  await sql.begin(async (tx) => {
    await tx`revoke all on all tables in schema public from public, ${app}, ${visitor}`;
    await tx`grant usage on schema public to ${app}, ${visitor}`;
    await tx`grant usage on all sequences in schema public to ${app}`;
    await tx`grant select, insert on all tables in schema public to ${app}`;
    for (const table of NEVER_DELETED) await tx`grant update on ${tx(table)} to ${app}`;
    for (const table of [...WRITABLE, ...PURGED]) await tx`grant update, delete on ${tx(table)} to ${app}`;
    for (const table of PUBLIC_TABLES) await tx`grant select on ${tx(table)} to ${visitor}`;
  });
}

/** Every table of the schema, by what the application may do with it: for the test that none is forgotten. */
export const TABLE_RIGHTS = {
  appendOnly: APPEND_ONLY,
  neverDeleted: NEVER_DELETED,
  purged: PURGED,
  writable: WRITABLE,
};
