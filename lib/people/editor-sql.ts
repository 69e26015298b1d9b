import { inArray, type SQL, sql } from "drizzle-orm";
import { stories } from "@/db/schema";
import type { Actor } from "./actor";
import { conflictInListSql, conflictSql } from "./conflict-sql";
import { editsAny, isEditor } from "./policy";

/** `isEditorOf` as SQL over `stories`: conflicts of interest come on top. */
export const editorOfSql = (actor: Actor): SQL => {
  if (isEditor(actor)) return sql`true`;
  return actor.editorOf.length > 0 ? inArray(stories.id, actor.editorOf) : sql`false`;
};

/**
 * Whether this person edits a story now: an editor, or who is named for it, without a conflict. SQL over `stories` joined
 * with `organisations`. The same as `mayEdit` in lib/reviews; a parity test holds them together.
 */
export const editsSql = (actor: Actor): SQL =>
  editsAny(actor) ? sql`(${editorOfSql(actor)} and not ${conflictSql(actor)})` : sql`false`;

/** The same for lists of many. */
export const editsInListSql = (actor: Actor): SQL =>
  editsAny(actor) ? sql`(${editorOfSql(actor)} and not ${conflictInListSql(actor)})` : sql`false`;
