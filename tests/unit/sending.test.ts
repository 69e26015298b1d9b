import { describe, expect, test } from "vitest";
import {
  delayOf,
  maySend,
  nextSending,
  PHASES,
  SAVED,
  type Sending,
  type SendingEvent,
} from "@/lib/stories/sending";

const reached = (...events: SendingEvent[]): Sending => events.reduce(nextSending, SAVED);
const typed = { type: "typed" } as const;
const begun = { type: "begun" } as const;

describe("where the words of a section are", () => {
  test.each<[string, SendingEvent[], Sending["phase"], boolean]>([
    ["untouched", [], "saved", false],
    ["typed", [typed], "waiting", true],
    ["under way", [typed, begun], "sending", false],
    ["typed while under way", [typed, begun, typed], "sending", true],
    ["stored", [typed, begun, { type: "stored" }], "saved", false],
    ["stored, but typed on meanwhile", [typed, begun, typed, { type: "stored" }], "waiting", true],
    ["sent in vain", [typed, begun, { type: "failed" }], "unreachable", true],
    ["sent in vain and typed on", [typed, begun, { type: "failed" }, typed], "unreachable", true],
    ["the line is back", [typed, begun, { type: "failed" }, { type: "returned" }], "waiting", true],
    ["someone else wrote there", [typed, begun, { type: "refused", code: "conflict" }], "conflict", true],
    [
      "typed on while undecided",
      [typed, begun, { type: "refused", code: "conflict" }, typed],
      "conflict",
      true,
    ],
    ["decided", [typed, begun, { type: "refused", code: "conflict" }, { type: "resolved" }], "waiting", true],
    ["signed out", [typed, begun, { type: "refused", code: "signed_out" }, typed], "signed_out", true],
    ["someone else signed in", [typed, begun, { type: "refused", code: "other_person" }], "signed_out", true],
    [
      "signed in again",
      [typed, begun, { type: "refused", code: "signed_out" }, { type: "returned" }],
      "waiting",
      true,
    ],
    ["not right", [typed, begun, { type: "refused", code: "invalid" }], "refused", true],
    ["mended", [typed, begun, { type: "refused", code: "invalid" }, typed], "waiting", true],
  ])("%s", (_name, events, phase, dirty) => {
    expect(reached(...events)).toMatchObject({ phase, dirty });
  });

  test("a save never overlaps another: while one is under way none may begin", () => {
    const during = reached(typed, begun, typed);
    expect(maySend(during)).toBe(false);
    expect(nextSending(during, begun)).toBe(during);
  });

  test("nothing counts as saved while something waits, whatever happens in whatever order", () => {
    const events: SendingEvent[] = [
      typed,
      begun,
      { type: "stored" },
      { type: "failed" },
      { type: "returned" },
    ];
    for (let seed = 0; seed < 3000; seed += 1) {
      let [state, waiting] = [SAVED, false];
      for (let step = 0; step < 12; step += 1) {
        const event = events[Math.floor(noise(seed, step) * events.length)]!;
        const sending = state.phase === "sending";
        if ((event.type === "stored" || event.type === "failed") && !sending) continue;
        if (event.type === "typed") waiting = true;
        if (event.type === "stored" && !state.dirty) waiting = false;
        state = nextSending(state, event);
        expect(state.phase === "saved").toBe(!waiting);
      }
    }
  });

  test("tries come later and later, but at least every half minute", () => {
    const delays = Array.from(
      { length: 9 },
      (_, tries) => delayOf({ phase: "unreachable", dirty: true, tries })!,
    );
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(Math.max(...delays)).toBe(30_000);
  });

  test.each(PHASES)("%s: sent by itself only when it may be", (phase) => {
    const delay = delayOf({ phase, dirty: true, tries: 1 });
    expect(delay !== null).toBe(phase === "waiting" || phase === "unreachable");
  });
});

/** Between 0 and 1, the same for the same numbers. */
function noise(seed: number, step: number): number {
  const value = Math.sin(seed * 127.1 + step * 311.7) * 43758.5453;
  return value - Math.floor(value);
}
