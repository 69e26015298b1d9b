import { index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { at, createdAt, id } from "./columns";
import { people } from "./people";

/**
 * How often something may be tried. `key` is a keyed hash of whom the limit is about: no address stands here.
 * One instant says all: each try moves it on by its share of the window, and none may move it past the window's end.
 */
export const limits = pgTable(
  "limits",
  {
    bucket: text().notNull(),
    key: text().notNull(),
    spentUntil: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.bucket, t.key] }), index("limits_spent_until").on(t.spentUntil)],
);

/** A browser in which someone is signed in. The cookie names the row; what the row does not allow, no cookie brings back. */
export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => people.id),
    /** Names of the browser and its system, "" where they are not known. */
    browser: text().notNull().default(""),
    system: text().notNull().default(""),
    createdAt: createdAt(),
    /** To the hour: enough to recognise a session by. */
    seenAt: createdAt(),
    endedAt: at(),
    /** When the person last proved here who they are: what must be proved anew asks for less than ten minutes. */
    provedAt: createdAt(),
    /** When a second factor was used here; null: never, and then this is no session of one who has a factor. */
    factorAt: at(),
  },
  (t) => [index("sessions_person").on(t.personId, t.endedAt)],
);
