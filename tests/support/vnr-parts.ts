import type { Actor } from "@/lib/people/actor";
import { activitySave, messageSave } from "@/lib/vnr/message-schema";
import { saveActivity } from "@/lib/vnr/mutations/save-activity";
import { saveMessage } from "@/lib/vnr/mutations/save-message";

/** A message, an activity and a figure as a browser sends them, without the round. */
export const MESSAGE = {
  ...{ text: "Libraries teach adults to read.", goal: 4, target: "4.6", speaker: "both" },
  ...{ storyIds: [] as string[], activityIds: [] as string[] },
} as const;
export const FIGURE = {
  ...{ what: "People who came", value: 120, unit: "people", year: 2025, source: "Register" },
} as const;
export const ACTIVITY = {
  ...{ title: "Reading tents", text: "Tents at four markets", startsOn: "2025-03-01", endsOn: "" },
  ...{ organisationId: "", organisationName: "Reading club of Maun" },
  ...{ figures: [FIGURE], targets: ["4.6", "16.10"], source: "Annual report, p. 4" },
};

type MessagePart = Partial<Record<keyof typeof MESSAGE, unknown>>;

export async function aMessage(actor: Actor, roundId: string, part: MessagePart = {}) {
  const input = messageSave.parse({ id: null, version: 1, roundId, ...MESSAGE, ...part });
  return { roundId, ...(await saveMessage(actor, input)) };
}

export async function anActivity(actor: Actor, roundId: string, part: Partial<typeof ACTIVITY> = {}) {
  const input = activitySave.parse({ id: null, version: 1, roundId, ...ACTIVITY, ...part });
  return { roundId, ...(await saveActivity(actor, input)) };
}
