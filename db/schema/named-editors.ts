import { sql } from "drizzle-orm";
import { check, index, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "./columns";
import { people } from "./people";
import { stories } from "./stories";

/** Who edits one story alone, for every editor has a conflict with it. Current while `endedAt` is null; one for a story. */
export const namedEditors = pgTable(
  "named_editors",
  {
    id: id(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    namedBy: uuid()
      .notNull()
      .references(() => people.id),
    namedAt: createdAt(),
    endedAt: at(),
    endedBy: uuid().references(() => people.id),
  },
  (t) => [
    uniqueIndex("named_editors_one_current").on(t.storyId).where(sql`${t.endedAt} is null`),
    index("named_editors_current").on(t.personId).where(sql`${t.endedAt} is null`),
    check("named_editors_ended", sql`(${t.endedAt} is null) = (${t.endedBy} is null)`),
    check("named_editors_by_another", sql`${t.namedBy} <> ${t.personId}`),
  ],
);
