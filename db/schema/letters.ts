import { check, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, lengthBetween } from "./columns";
import { people } from "./people";
import { revisions } from "./stories";

/** The letter with which a decision went to the library, as it was sent. Append-only. */
export const letters = pgTable(
  "letters",
  {
    revisionId: uuid()
      .primaryKey()
      .references(() => revisions.id),
    /** Who decided: the reviewer whose verdict completed the quorum, or an editor. */
    authorId: uuid()
      .notNull()
      .references(() => people.id),
    locale: text().notNull(),
    body: text().notNull(),
    sentAt: createdAt(),
  },
  (t) => [check("letters_body_length", lengthBetween(t.body, 1, 500_000))],
);
