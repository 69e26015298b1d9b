import { SECTIONS, type Section } from "@/db/enums";
import { delayOf, maySend, type Sending } from "@/lib/stories/sending";

/** However long somebody types without a pause, it is sent after this time, in milliseconds. */
const LONGEST_WAIT = 5000;

/** Decides when which section is sent: one at a time, after a pause in typing, later and later while nothing answers. */
export function createPump(
  sendingOf: (section: Section) => Sending,
  send: (section: Section) => Promise<void>,
) {
  const timers = new Map<Section, ReturnType<typeof setTimeout>>();
  const since = new Map<Section, number>();
  const due = new Set<Section>();
  let busy = false;
  let stopped = false;

  /** `soon`: at once, whatever the pause. */
  function schedule(section: Section, soon = false) {
    const sending = sendingOf(section);
    const delay = delayOf(sending);
    const retrying = sending.phase === "unreachable" && timers.has(section) && !soon;
    if (stopped || delay === null || retrying) return;
    clearTimeout(timers.get(section));
    const rest = LONGEST_WAIT - (Date.now() - (since.get(section) ?? Date.now()));
    const wait = sending.phase === "waiting" ? Math.min(delay, Math.max(rest, 0)) : delay;
    timers.set(section, setTimeout(fire, soon ? 0 : wait, section));
  }

  function fire(section: Section) {
    timers.delete(section);
    due.add(section);
    void pump();
  }

  async function pump() {
    if (busy || stopped) return;
    const section = [...due].find((one) => maySend(sendingOf(one)));
    due.clear();
    if (!section) return;
    busy = true;
    since.delete(section);
    try {
      await send(section);
    } finally {
      busy = false;
      for (const one of SECTIONS) if (maySend(sendingOf(one))) schedule(one);
    }
  }

  return {
    schedule,
    typed(section: Section) {
      if (!since.has(section)) since.set(section, Date.now());
      schedule(section);
    },
    stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
    go() {
      stopped = false;
    },
  };
}
