import { isSameSection, markOf } from "@/lib/stories/same-section";
import { type Kept, keptStore } from "./kept-store";
import { transport } from "./transport";
import { aliveWriters, WRITER } from "./writers";

/** Why something that was left on this device still waits. */
export type WaitingFor = "offline" | "conflict" | "refused";
export type Left = { kept: Kept; why: WaitingFor };

/**
 * Sends what pages left on this device that are closed now, or where one has gone on from; save of the story that is open
 * here: its editor does.
 * Returns what was sent and what still waits, and why.
 */
export async function sendLeftBehind(person: string, openStory: string | null) {
  const alive = await aliveWriters();
  const all = (await keptStore.list(person)).filter(
    ({ writer, story }) => (writer === WRITER || !alive.has(writer)) && story !== openStory,
  );
  const left: Left[] = [];
  let sent = 0;
  for (const kept of all.sort((a, b) => a.at - b.at)) {
    const outcome = await sendOne(kept).catch((): WaitingFor => "offline");
    if (outcome === "sent") sent += 1;
    else left.push({ kept, why: outcome });
  }
  return { sent, left };
}

async function sendOne(kept: Kept): Promise<"sent" | WaitingFor> {
  const { story, section, revision, base, value, person } = kept;
  const save = { story, section, revision, writer: person, base, value, apart: false };
  let answer = await transport.save(save);
  if (!answer.ok && answer.code === "conflict") {
    const stored = await transport.read(story, section);
    if (stored?.state !== "draft") return "refused";
    const arrived = isSameSection(section, stored.value, value);
    if (!arrived && !kept.sent.includes(markOf(section, stored.value))) return "conflict";
    if (!arrived) answer = await transport.save({ ...save, revision: stored.revision, base: stored.version });
    else answer = { ok: true, version: stored.version };
  }
  if (answer.ok) {
    await keptStore.drop(kept);
    return "sent";
  }
  if (answer.code === "signed_out" || answer.code === "other_person") return "offline";
  return answer.code === "conflict" ? "conflict" : "refused";
}
