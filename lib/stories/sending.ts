/** Where the words of one section are. */
export const PHASES = [
  "saved",
  "waiting",
  "sending",
  "unreachable",
  "signed_out",
  "conflict",
  "refused",
] as const;
export type Phase = (typeof PHASES)[number];

/** `dirty`: something is kept on the device that was not sent, or was sent in vain. `tries`: in vain, one after the other. */
export type Sending = { phase: Phase; dirty: boolean; tries: number };

export type SendingEvent =
  | { type: "typed" }
  | { type: "begun" }
  | { type: "stored" }
  | { type: "refused"; code: string }
  | { type: "failed" }
  | { type: "returned" }
  | { type: "resolved" };

export const SAVED: Sending = { phase: "saved", dirty: false, tries: 0 };

/** A pause in typing after which it is sent, in milliseconds. */
const PAUSE = 800;
const LONGEST = 30_000;

/** Codes after which nothing can be sent until the person who typed has signed in again. */
const SIGNED_OUT = ["signed_out", "other_person"];

/** What happens to a section's words: a save never overlaps another, and nothing ends as `saved` that was not stored. */
export function nextSending(now: Sending, event: SendingEvent): Sending {
  switch (event.type) {
    case "typed":
      return {
        ...now,
        dirty: true,
        phase: now.phase === "saved" || now.phase === "refused" ? "waiting" : now.phase,
      };
    case "begun":
      return maySend(now) ? { ...now, phase: "sending", dirty: false } : now;
    case "stored":
      return now.dirty ? { phase: "waiting", dirty: true, tries: 0 } : SAVED;
    case "failed":
      return { phase: "unreachable", dirty: true, tries: now.tries + 1 };
    case "refused":
      if (SIGNED_OUT.includes(event.code)) return { phase: "signed_out", dirty: true, tries: 0 };
      return { phase: event.code === "conflict" ? "conflict" : "refused", dirty: true, tries: 0 };
    case "returned":
      return now.phase === "unreachable" || now.phase === "signed_out" ? { ...now, phase: "waiting" } : now;
    case "resolved":
      return { phase: "waiting", dirty: true, tries: 0 };
  }
}

/** Something waits, nothing is under way, and nobody has to decide first. */
export const maySend = ({ phase, dirty }: Sending): boolean =>
  dirty && (phase === "waiting" || phase === "unreachable");

/** Milliseconds until the next try; null where something must happen first. */
export function delayOf({ phase, dirty, tries }: Sending): number | null {
  if (!dirty) return null;
  if (phase === "waiting") return PAUSE;
  if (phase === "unreachable") return Math.min(1000 * 2 ** Math.min(tries, 6), LONGEST);
  return null;
}
