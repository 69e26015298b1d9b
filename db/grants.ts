import type { Sql } from "postgres";

/** What the public may read. Nothing else is public. */
export const PUBLIC_TABLES = [
  "publications",
  "publication_photos",
  "publication_voices",
  "tombstones",
] as const;

/** Rows that are only ever added. */
const APPEND_ONLY = ["events", "verdicts", "revision_findings", "revision_projects", "waivers"];
/** Rows whose place in the world ends by a column, not by a DELETE. */
const NEVER_DELETED = [
  "people",
  "organisations",
  "memberships",
  "photos",
  "attachments",
  "consents",
  "projects",
  "evaluations",
  "findings",
  "stories",
  "revisions",
  "voices",
  "reviews",
  "comments",
  "settings",
];
const WRITABLE = [
  "platform_roles",
  "photo_consents",
  "claims",
  "claim_findings",
  "contributions",
  "contribution_findings",
  "revision_photos",
  "revision_voices",
  "review_criteria",
  "declared_conflicts",
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
    for (const table of WRITABLE) await tx`grant update, delete on ${tx(table)} to ${app}`;
    for (const table of PUBLIC_TABLES) await tx`grant select on ${tx(table)} to ${visitor}`;
  });
}

/** Every table of the schema, by what the application may do with it: for the test that none is forgotten. */
export const TABLE_RIGHTS = { appendOnly: APPEND_ONLY, neverDeleted: NEVER_DELETED, writable: WRITABLE };
