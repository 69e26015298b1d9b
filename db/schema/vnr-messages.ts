import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { ActivityFigure } from "../documents";
import { VNR_SIDES, VNR_SPEAKERS } from "../enums";
import { createdAt, id, isOneOf, lengthBetween } from "./columns";
import { organisations, people } from "./people";
import { projects } from "./projects";
import { stories } from "./stories";
import { vnrRounds } from "./vnr";

const roundId = () =>
  uuid()
    .notNull()
    .references(() => vnrRounds.id);

/** What libraries want to be heard saying in a round, in their order. */
export const vnrMessages = pgTable(
  "vnr_messages",
  {
    id: id(),
    roundId: roundId(),
    /** Place among the messages of the round; gaps are allowed. */
    position: integer().notNull(),
    text: text().notNull(),
    goal: integer().notNull(),
    /** One of the goal's targets. */
    target: text(),
    speaker: text({ enum: VNR_SPEAKERS }).notNull(),
    /** Raised when text, goal, target or speaker change: what was agreed to before is agreed to no more. */
    wording: integer().notNull().default(1),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    index("vnr_messages_round").on(t.roundId, t.position),
    check("vnr_messages_text_length", lengthBetween(t.text, 1, 1000)),
    check("vnr_messages_goal", sql`${t.goal} between 1 and 17`),
    check("vnr_messages_target", sql`${t.target} is null or ${t.target} ~ ('^' || ${t.goal} || '[.]')`),
    check("vnr_messages_speaker", isOneOf(t.speaker, VNR_SPEAKERS)),
  ],
);

const messageId = () =>
  uuid()
    .notNull()
    .references(() => vnrMessages.id, { onDelete: "cascade" });

/** Who of a side agreed to a message; it counts while `wording` is the message's own. */
export const vnrMessageAgreements = pgTable(
  "vnr_message_agreements",
  {
    messageId: messageId(),
    side: text({ enum: VNR_SIDES }).notNull(),
    wording: integer().notNull(),
    agreedBy: uuid()
      .notNull()
      .references(() => people.id),
    agreedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.messageId, t.side] }),
    check("vnr_message_agreements_side", isOneOf(t.side, VNR_SIDES)),
  ],
);

/** What was said of a message among colleagues. Only ever added; it goes with the message. */
export const vnrMessageComments = pgTable(
  "vnr_message_comments",
  {
    id: id(),
    messageId: messageId(),
    body: text().notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("vnr_message_comments_message").on(t.messageId, t.createdAt),
    check("vnr_message_comments_body_length", lengthBetween(t.body, 1, 2000)),
  ],
);

/** Work of a country's libraries that is not a story: nobody has reviewed it. */
export const vnrActivities = pgTable(
  "vnr_activities",
  {
    id: id(),
    roundId: roundId(),
    title: text().notNull(),
    text: text().notNull().default(""),
    startsOn: date({ mode: "string" }).notNull(),
    /** Null: it was on one day. */
    endsOn: date({ mode: "string" }),
    /** One of the country's organisations, or else its name. */
    organisationId: uuid().references(() => organisations.id),
    organisationName: text().notNull().default(""),
    figures: jsonb().$type<ActivityFigure[]>().notNull().default([]),
    targets: text().array().notNull(),
    source: text().notNull().default(""),
    /** The project that was made of it. */
    projectId: uuid().references(() => projects.id, { onDelete: "set null" }),
    version: integer().notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    index("vnr_activities_round").on(t.roundId, t.startsOn),
    index("vnr_activities_project").on(t.projectId),
    check("vnr_activities_title_length", lengthBetween(t.title, 1, 300)),
    check("vnr_activities_text_length", lengthBetween(t.text, 0, 2000)),
    check("vnr_activities_period", sql`${t.endsOn} is null or ${t.startsOn} <= ${t.endsOn}`),
    check("vnr_activities_organisation", sql`(${t.organisationId} is null) = (${t.organisationName} <> '')`),
    check("vnr_activities_organisation_length", lengthBetween(t.organisationName, 0, 200)),
    check("vnr_activities_targets", sql`cardinality(${t.targets}) between 1 and 20`),
    check("vnr_activities_source_length", lengthBetween(t.source, 0, 500)),
  ],
);

/** Published stories behind a message. */
export const vnrMessageStories = pgTable(
  "vnr_message_stories",
  {
    messageId: messageId(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.messageId, t.storyId] }),
    index("vnr_message_stories_story").on(t.storyId),
  ],
);

/** Activities behind a message. */
export const vnrMessageActivities = pgTable(
  "vnr_message_activities",
  {
    messageId: messageId(),
    activityId: uuid()
      .notNull()
      .references(() => vnrActivities.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.messageId, t.activityId] }),
    index("vnr_message_activities_activity").on(t.activityId),
  ],
);
