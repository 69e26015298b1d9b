import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people, revisions } from "@/db/schema";
import { docOf } from "@/lib/rich-text/schema";
import { bareSignIn } from "../support/bare-sign-in";
import { aReadyStory } from "../support/factories";

export const ORIGIN = process.env.APP_URL ?? "http://localhost:3000";

export type Writer = Awaited<ReturnType<typeof aWriter>>;

/** Someone signed in at the running server, with a draft of their own. */
export async function aWriter() {
  const { author, story, project, evaluation } = await aReadyStory();
  const [person] = await db.select({ email: people.email }).from(people).where(eq(people.id, author.id));
  const [draft] = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.storyId, story.id), eq(revisions.state, "draft")));
  const { headers } = await bareSignIn(ORIGIN, { email: person?.email ?? "", password: "a long password" });
  const cookie = headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  return {
    ...{ id: author.id, story: story.id, revision: draft?.id ?? "", cookie },
    ...{ project: project.id, evaluation: evaluation.id },
  };
}

/** What a browser sends with every request of ours. */
export const sends = (writer: Writer, more: Record<string, string> = {}) => ({
  cookie: writer.cookie,
  origin: ORIGIN,
  ...more,
});

export const addressOf = (writer: Writer) => `${ORIGIN}/api/writing/stories/${writer.story}/sections/need`;

/** Saves the section once; answers its new version. Throws on whatever is not a save. */
export async function saves(writer: Writer, base: number, text: string): Promise<number> {
  const body = JSON.stringify({
    ...{ base, revision: writer.revision, writer: writer.id },
    ...{ value: docOf(text), apart: false },
  });
  const answer = await fetch(addressOf(writer), {
    method: "PUT",
    headers: sends(writer, { "content-type": "application/json" }),
    body,
  });
  if (!answer.ok) throw new Error(`a save was answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()).version;
}

export const stored = async (writer: Writer) =>
  (await fetch(addressOf(writer), { headers: sends(writer) })).json();

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
export const p95 = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? 0;
