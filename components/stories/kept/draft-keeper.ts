import { SECTIONS, type Section } from "@/db/enums";
import { isSameSection, markOf } from "@/lib/stories/same-section";
import { createDevice } from "./device";
import type { Kept, KeptStore } from "./kept-store";
import { createPump } from "./pump";
import {
  adopted,
  beginning,
  isWaiting,
  type SectionState,
  stepped,
  taken,
  type Versioned,
  withIds,
} from "./section-state";
import type { Transport } from "./transport";

export type KeeperOptions = {
  person: string;
  story: string;
  revision: string;
  sections: Record<Section, Versioned>;
  writer: string;
  store: KeptStore;
  transport: Transport;
  /** Tabs that are open: what they keep is theirs. */
  alive: () => Promise<Set<string>>;
  onSaved: () => void;
};

/** So many unanswered sendings are remembered: one of them may have arrived. */
const MARKS = 20;

/**
 * Keeps every section of one draft: on the device at each keystroke, on the server after a pause, one request at a
 * time. Nothing is overwritten unasked, neither here nor there; what cannot be sent waits, also for the next visit.
 */
export function createKeeper(options: KeeperOptions) {
  const { person, story, writer, store, transport } = options;
  const states = Object.fromEntries(
    SECTIONS.map((section) => [section, beginning(options.revision, options.sections[section])]),
  ) as Record<Section, SectionState>;
  const listeners = new Set<() => void>();
  const pump = createPump((section) => get(section).sending, send);
  let silent = false;
  let left = 0;

  const get = (section: Section) => states[section];
  const set = (section: Section, state: SectionState) => {
    states[section] = state;
    for (const listener of listeners) listener();
  };
  const key = (section: Section) => ({ person, story, section, writer });
  const recordOf = (section: Section): Kept | null => {
    const { value, revision, base, before, sent } = get(section);
    if (silent || !isWaiting(get(section))) return null;
    const title = String(get("title").value);
    return { ...key(section), revision, base, before, value, sent, at: Date.now(), title };
  };
  const onDevice = createDevice(store, recordOf);

  async function keep(section: Section) {
    const kept = await onDevice(section);
    if (kept !== null && kept !== get(section).kept) set(section, { ...get(section), kept });
  }

  async function send(section: Section) {
    const { value, base, revision, apart, sent } = get(section);
    const marks = [...new Set([...sent, markOf(section, value)])].slice(-MARKS);
    set(section, { ...stepped(get(section), { type: "begun" }), sent: marks, apart: false });
    void keep(section);
    try {
      const answer = await transport.save({ story, section, revision, writer: person, base, value, apart });
      if (answer.ok) return stored(section, answer, value);
      if (answer.code === "conflict") return await meet(section);
      const { code, fields } = answer;
      set(section, { ...stepped(get(section), { type: "refused", code }), code, fields, apart });
    } catch {
      set(section, { ...stepped(get(section), { type: "failed" }), apart });
    }
    void keep(section);
  }

  function stored(section: Section, { version, ids }: { version: number; ids?: string[] }, sent: unknown) {
    const state = stepped(get(section), { type: "stored" });
    set(section, {
      ...state,
      ...{ base: version, before: sent, sent: [], savedAt: new Date(), code: null, fields: {} },
      ...{ value: withIds(section, state.value, ids), found: false },
    });
    settled(section);
  }

  function settled(section: Section) {
    if (isWaiting(get(section))) return void keep(section);
    void store.drop(key(section)).then(() => (left > 0 ? adopt() : undefined));
    options.onSaved();
  }

  /** Someone wrote here since: unless it was ourselves, without hearing the answer, a person decides. */
  async function meet(section: Section) {
    const theirs = await transport.read(story, section);
    if (theirs?.state !== "draft") {
      const code = theirs ? "not_a_draft" : "not_found";
      set(section, { ...stepped(get(section), { type: "refused", code }), code });
      return void keep(section);
    }
    const { value, sent } = get(section);
    const arrived = isSameSection(section, theirs.value, value);
    if (arrived || sent.includes(markOf(section, theirs.value))) {
      const { version: base, revision, value: before } = theirs;
      set(section, { ...get(section), base, revision, before, sent: [] });
      if (arrived) return stored(section, { version: base }, value);
      set(section, stepped(get(section), { type: "resolved" }));
      return void keep(section);
    }
    set(section, {
      ...stepped(get(section), { type: "refused", code: "conflict" }),
      theirs,
      sent: [],
    });
    void keep(section);
  }

  /** Takes up what earlier visits left on this device, one version of a section after the other. */
  async function adopt() {
    const alive = await options.alive();
    const all = (await store.list(person)).filter((one) => one.story === story);
    const mine = all
      .filter((one) => one.writer === writer || !alive.has(one.writer))
      .sort((a, b) => b.at - a.at);
    left = 0;
    for (const kept of mine) {
      const { section } = kept;
      if (isWaiting(get(section))) {
        if (kept.writer !== writer) left += 1;
        continue;
      }
      if (isSameSection(section, kept.value, get(section).value)) {
        await store.drop(kept);
        continue;
      }
      set(section, adopted(get(section), kept));
      await keep(section);
      if (kept.writer !== writer) await store.drop(kept);
      pump.schedule(section, true);
    }
  }

  const each = (act: (section: Section) => void) => SECTIONS.forEach(act);
  return {
    get,
    waiting: () => SECTIONS.filter((section) => isWaiting(get(section))),
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    type(section: Section, value: unknown) {
      set(section, { ...stepped(get(section), { type: "typed" }), value });
      void keep(section);
      pump.typed(section);
    },
    /** After a merge: `value` is what shall stand, knowing what the other wrote. */
    resolve(section: Section, value: unknown) {
      const { theirs } = get(section);
      if (!theirs) return;
      if (isSameSection(section, value, theirs.value)) {
        set(section, taken(get(section), theirs.revision, theirs));
        return settled(section);
      }
      const { version: base, revision, value: before } = theirs;
      const state = { ...get(section), value, base, revision, before, theirs: null, apart: true };
      set(section, { ...stepped(state, { type: "resolved" }), epoch: state.epoch + 1 });
      void keep(section);
      pump.schedule(section, true);
    },
    /** The page was read anew: what others wrote is shown where nothing waits here. */
    renew(revision: string, sections: Record<Section, Versioned>) {
      each((section) => {
        const now = get(section);
        if (isWaiting(now) || sections[section].version <= now.base) return;
        set(section, taken(now, revision, sections[section]));
      });
    },
    /** The line, the session or the person is back: try at once. `asked`: the person wants this section sent. */
    returned(asked?: Section) {
      if (asked && get(asked).sending.phase === "refused")
        set(asked, stepped(get(asked), { type: "resolved" }));
      each((section) => {
        set(section, stepped(get(section), { type: "returned" }));
        pump.schedule(section, true);
      });
    },
    /** The person signed out on this device: nothing is kept or sent any more. */
    silence() {
      silent = true;
      pump.stop();
    },
    /** Begins: takes up what an earlier visit left. Returns the end. */
    start() {
      pump.go();
      void adopt();
      return pump.stop;
    },
  };
}

export type Keeper = ReturnType<typeof createKeeper>;
