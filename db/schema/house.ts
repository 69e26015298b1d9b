import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { EVENT_KINDS } from "../enums";
import { createdAt, isOneOf } from "./columns";

/** Append-only: who did what to which thing, when. Ids and codes, never texts. `actorId` null: the system. */
export const events = pgTable(
  "events",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: createdAt(),
    actorId: uuid(),
    kind: text({ enum: EVENT_KINDS }).notNull(),
    organisationId: uuid(),
    projectId: uuid(),
    storyId: uuid(),
    revisionId: uuid(),
    /** The thing itself, where it is none of the above: photo, consent, comment, person … */
    subjectId: uuid(),
    data: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
  },
  (t) => [
    index("events_story").on(t.storyId, t.at),
    index("events_organisation").on(t.organisationId, t.at),
    index("events_kind").on(t.kind, t.at),
    /** Who wrote which story: a ground for a conflict of interest. */
    index("events_writers")
      .on(t.actorId, t.storyId)
      .where(sql`${t.kind} in ('story.saved', 'story.created')`),
    check("events_kind", isOneOf(t.kind, EVENT_KINDS)),
  ],
);

/** One row. */
export const settings = pgTable(
  "settings",
  {
    only: boolean().primaryKey().default(true),
    /** Verdicts needed for a decision. */
    quorum: integer().notNull().default(1),
    /** A person of the same country may not review. */
    sameCountryRule: boolean().notNull().default(true),
    namesAfterVerdict: boolean().notNull().default(false),
    /** Days a reviewer has in the first round of a story, and in those after it was decided once. */
    dueDays: integer().notNull().default(21),
    laterDueDays: integer().notNull().default(14),
    /** Days after its last one on which a review may still be finished; then it goes back into the queue. */
    graceDays: integer().notNull().default(7),
    /** Days for which a submitted story waits without a reviewer before editors are told. */
    waitDays: integer().notNull().default(14),
    /** Years after which the evidence of a public story is old enough to ask its library for news. */
    newsYears: integer().notNull().default(3),
    version: integer().notNull().default(1),
    /** The sample world was loaded here. */
    sampleWorld: boolean().notNull().default(false),
  },
  (t) => [
    check("settings_only", sql`${t.only}`),
    check("settings_quorum", sql`${t.quorum} between 1 and 5`),
    check("settings_due_days", sql`${t.dueDays} between 1 and 180`),
    check("settings_later_due_days", sql`${t.laterDueDays} between 1 and 180`),
    check("settings_grace_days", sql`${t.graceDays} between 0 and 60`),
    check("settings_wait_days", sql`${t.waitDays} between 1 and 180`),
    check("settings_news_years", sql`${t.newsYears} between 1 and 20`),
  ],
);

/** Files that nothing points at any more: erased by the worker, which forgets the key only once the file is gone. */
export const filesToErase = pgTable("files_to_erase", {
  key: text().primaryKey(),
  since: createdAt(),
});
