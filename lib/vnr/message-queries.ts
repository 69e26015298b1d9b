import { asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { VNR_SIDES } from "@/db/enums";
import {
  people,
  publications,
  vnrActivities,
  vnrMessageAgreements,
  vnrMessageComments,
  vnrMessages,
} from "@/db/schema";
import type { Actor } from "@/lib/people/actor";
import { agreementOn } from "./agreement";
import { listColleagues } from "./colleagues";
import { sideOf } from "./policy";
import { findRound } from "./queries";

/**
 * A round with its messages in their order: how far each is agreed, what stands behind it, what was said of it; and
 * with all that could stand behind one. `sides`: those that somebody stands for. Null for strangers.
 */
export async function listMessages(actor: Actor, roundId: string) {
  const round = await findRound(actor, roundId);
  if (!round) return null;
  const messages = await messagesOf(roundId);
  const ids = messages.map(({ id }) => id);
  const agreements = await agreementsOn(ids);
  const comments = await commentsOn(ids);
  const stories = await listPublicStories(round.country);
  const activities = await db
    .select({ id: vnrActivities.id, title: vnrActivities.title })
    .from(vnrActivities)
    .where(eq(vnrActivities.roundId, roundId))
    .orderBy(asc(vnrActivities.startsOn), asc(vnrActivities.id));
  const colleagues = await listColleagues(db, round.country);
  const sides = VNR_SIDES.filter((side) => colleagues.some(({ kind }) => sideOf(kind) === side));
  const on = <Row extends { messageId: string }>(rows: Row[], id: string) =>
    rows.filter(({ messageId }) => messageId === id);
  return {
    ...{ ...round, sides, stories, activities },
    messages: messages.map(({ storyIds, activityIds, ...message }) => ({
      ...message,
      agreements: on(agreements, message.id).filter(({ wording }) => wording === message.wording),
      agreed: agreementOn(message.wording, on(agreements, message.id), sides),
      comments: on(comments, message.id),
      stories: stories.filter(({ id }) => storyIds.includes(id)),
      /** Stories behind it that are not public for the time being. */
      hidden: storyIds.filter((id) => !stories.some((story) => story.id === id)).length,
      activities: activities.filter(({ id }) => activityIds.includes(id)),
    })),
  };
}

export type MessageRound = NonNullable<Awaited<ReturnType<typeof listMessages>>>;
export type Message = MessageRound["messages"][number];

const messagesOf = (roundId: string) =>
  db
    .select({
      id: vnrMessages.id,
      roundId: vnrMessages.roundId,
      text: vnrMessages.text,
      goal: vnrMessages.goal,
      target: vnrMessages.target,
      speaker: vnrMessages.speaker,
      wording: vnrMessages.wording,
      version: vnrMessages.version,
      storyIds: sql<
        string[]
      >`array(select s.story_id from vnr_message_stories s where s.message_id = vnr_messages.id)`,
      activityIds: sql<
        string[]
      >`array(select a.activity_id from vnr_message_activities a where a.message_id = vnr_messages.id)`,
    })
    .from(vnrMessages)
    .where(eq(vnrMessages.roundId, roundId))
    .orderBy(asc(vnrMessages.position), asc(vnrMessages.createdAt), asc(vnrMessages.id));

const agreementsOn = (ids: string[]) =>
  db
    .select({
      messageId: vnrMessageAgreements.messageId,
      side: vnrMessageAgreements.side,
      wording: vnrMessageAgreements.wording,
      at: vnrMessageAgreements.agreedAt,
      by: people.name,
    })
    .from(vnrMessageAgreements)
    .innerJoin(people, eq(people.id, vnrMessageAgreements.agreedBy))
    .where(inArray(vnrMessageAgreements.messageId, ids));

const commentsOn = (ids: string[]) =>
  db
    .select({
      id: vnrMessageComments.id,
      messageId: vnrMessageComments.messageId,
      body: vnrMessageComments.body,
      at: vnrMessageComments.createdAt,
      writer: people.name,
    })
    .from(vnrMessageComments)
    .innerJoin(people, eq(people.id, vnrMessageComments.writtenBy))
    .where(inArray(vnrMessageComments.messageId, ids))
    .orderBy(asc(vnrMessageComments.createdAt), asc(vnrMessageComments.id));

/** The public stories of a country, one row each whatever the languages, by title. */
const listPublicStories = async (country: string) => {
  const rows = await db
    .selectDistinctOn([publications.storyId], {
      id: publications.storyId,
      slug: publications.slug,
      title: publications.title,
      organisation: publications.organisationName,
    })
    .from(publications)
    .where(eq(publications.country, country))
    .orderBy(publications.storyId, asc(publications.firstPublishedAt));
  return rows.sort((a, b) => a.title.localeCompare(b.title));
};
