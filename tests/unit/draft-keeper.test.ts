import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createKeeper } from "@/components/stories/kept/draft-keeper";
import type { Kept, KeptStore } from "@/components/stories/kept/kept-store";
import type { Versioned } from "@/components/stories/kept/section-state";
import type { SaveAnswer, SectionSave, Stored, Transport } from "@/components/stories/kept/transport";
import { SECTIONS, type Section } from "@/db/enums";
import { docOf, emptyDoc } from "@/lib/rich-text/schema";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const EMPTY: Partial<Record<Section, unknown>> = {
  need: emptyDoc(),
  action: emptyDoc(),
  lessons: emptyDoc(),
  title: "",
  summary: "",
  language: { language: "en", workingSummary: "" },
};
const sections = () =>
  Object.fromEntries(
    SECTIONS.map((section) => [section, { value: EMPTY[section] ?? [], version: 1 }]),
  ) as Record<Section, Versioned>;

/** A device that several visits share. */
function aDevice({ full = false } = {}) {
  const all = new Map<string, Kept>();
  const key = (one: Pick<Kept, "person" | "story" | "section" | "writer">) =>
    [one.person, one.story, one.section, one.writer].join();
  const store: KeptStore = {
    keep: async (kept) => (full ? false : Boolean(all.set(key(kept), structuredClone(kept)))),
    drop: async (one) => void all.delete(key(one)),
    list: async (person) => [...all.values()].filter((one) => one.person === person),
    clear: async () => all.clear(),
  };
  return { store, kept: () => [...all.values()] };
}

/** A server with the compare-and-set of the real one; `line` says what becomes of the next requests. */
function aServer() {
  const rows = sections();
  const server = {
    rows,
    line: "good" as "good" | "cut" | "answer lost" | "signed out",
    revision: "r1",
    state: "draft",
    requests: [] as SectionSave[],
    underWay: 0,
    most: 0,
    write: (section: Section, value: unknown) => {
      rows[section] = { value, version: rows[section].version + 1 };
    },
  };
  const transport: Transport = {
    async save(save): Promise<SaveAnswer> {
      server.requests.push(save);
      server.underWay += 1;
      server.most = Math.max(server.most, server.underWay);
      await new Promise((resolve) => setTimeout(resolve, 300));
      server.underWay -= 1;
      if (server.line === "cut") throw new Error("no line");
      if (server.line === "signed out") return { ok: false, code: "signed_out", fields: {} };
      if (server.state !== "draft") return { ok: false, code: "not_a_draft", fields: {} };
      if (save.revision !== server.revision || rows[save.section].version > save.base)
        return { ok: false, code: "conflict", fields: {} };
      server.write(save.section, save.value);
      if (server.line === "answer lost") throw new Error("no answer");
      return { ok: true, version: rows[save.section].version };
    },
    async read(_story, section): Promise<Stored> {
      if (server.line === "cut") throw new Error("no line");
      const { revision, state } = server;
      return { ...rows[section], revision, state, savedBy: "Other", savedAt: "2026-01-01T00:00:00Z" };
    },
  };
  return { server, transport };
}

type Device = ReturnType<typeof aDevice>;

function aVisit(
  { store }: Device,
  { server, transport }: ReturnType<typeof aServer>,
  writer: string,
  alive = [writer],
) {
  const keeper = createKeeper({
    ...{ person: "p", story: "s", revision: server.revision, sections: structuredClone(server.rows) },
    ...{ writer, store, transport, alive: async () => new Set(alive), onSaved: () => {} },
  });
  keeper.start();
  return keeper;
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("a draft that is written", () => {
  test("is on the device at once and on the server after a pause; then the device keeps nothing", async () => {
    const [device, world] = [aDevice(), aServer()];
    const keeper = aVisit(device, world, "w");
    keeper.type("title", "One");
    await pass(0);
    expect(device.kept()).toMatchObject([{ section: "title", value: "One", base: 1 }]);
    expect(world.server.requests).toEqual([]);
    await pass(2000);
    expect(world.server.rows.title.value).toBe("One");
    expect(keeper.get("title").sending.phase).toBe("saved");
    expect(device.kept()).toEqual([]);
  });

  test("is sent one request at a time, however fast and in however many sections one types", async () => {
    const [device, world] = [aDevice(), aServer()];
    const keeper = aVisit(device, world, "w");
    for (let n = 1; n <= 40; n += 1) {
      keeper.type("title", `One ${n}`);
      keeper.type("summary", `Two ${n}`);
      await pass(200);
    }
    await pass(10_000);
    expect(world.server.most).toBe(1);
    expect(world.server.requests.length).toBeGreaterThan(2);
    expect([world.server.rows.title.value, world.server.rows.summary.value]).toEqual(["One 40", "Two 40"]);
  });

  test("waits without a line, says how much waits, and is sent when the line is back", async () => {
    const [device, world] = [aDevice(), aServer()];
    const keeper = aVisit(device, world, "w");
    world.server.line = "cut";
    keeper.type("title", "One");
    keeper.type("summary", "Two");
    keeper.type("need", docOf("Three"));
    await pass(60_000);
    expect(keeper.waiting()).toEqual(["title", "summary", "need"]);
    expect(keeper.get("title").sending.phase).toBe("unreachable");
    expect(device.kept()).toHaveLength(3);
    world.server.line = "good";
    keeper.returned();
    await pass(5000);
    expect(keeper.waiting()).toEqual([]);
    expect(world.server.rows.need.value).toEqual(docOf("Three"));
    expect(device.kept()).toEqual([]);
  });

  test("is sent on the next visit when the browser was closed before", async () => {
    const [device, world] = [aDevice(), aServer()];
    const before = aVisit(device, world, "closed");
    world.server.line = "cut";
    before.type("title", "One");
    await pass(0);
    before.silence();
    world.server.line = "good";
    const keeper = aVisit(device, world, "open");
    await pass(2000);
    expect(keeper.get("title").value).toBe("One");
    expect(world.server.rows.title.value).toBe("One");
    expect(device.kept()).toEqual([]);
  });

  test("of a page that is still open elsewhere is left alone", async () => {
    const [device, world] = [aDevice(), aServer()];
    const other = aVisit(device, world, "other");
    world.server.line = "cut";
    other.type("title", "Theirs to send");
    await pass(0);
    const keeper = aVisit(device, world, "here", ["here", "other"]);
    await pass(100);
    expect(keeper.get("title").value).toBe("");
    expect(device.kept()).toHaveLength(1);
  });

  test("whose answer was lost is known again as one's own, also on the next visit", async () => {
    const [device, world] = [aDevice(), aServer()];
    const before = aVisit(device, world, "closed");
    world.server.line = "answer lost";
    before.type("title", "One");
    await pass(1200);
    expect(world.server.rows.title.value).toBe("One");
    before.type("title", "One and more");
    await pass(0);
    before.silence();
    world.server.line = "good";
    const keeper = aVisit(device, world, "open");
    await pass(3000);
    expect(keeper.get("title").theirs).toBeNull();
    expect(world.server.rows.title.value).toBe("One and more");
  });

  test("never goes over what someone else wrote: both texts are laid side by side", async () => {
    const [device, world] = [aDevice(), aServer()];
    const keeper = aVisit(device, world, "w");
    world.server.write("title", "Theirs");
    keeper.type("title", "Mine");
    await pass(2000);
    expect(world.server.rows.title.value).toBe("Theirs");
    expect(keeper.get("title")).toMatchObject({ value: "Mine", theirs: { value: "Theirs" } });
    expect(device.kept()).toHaveLength(1);
    world.server.write("title", "Theirs, later");
    keeper.resolve("title", "Theirs Mine");
    await pass(2000);
    expect(world.server.rows.title.value).toBe("Theirs, later");
    keeper.resolve("title", "Theirs, later, and Mine");
    await pass(2000);
    expect(world.server.rows.title.value).toBe("Theirs, later, and Mine");
    expect(world.server.requests.at(-1)).toMatchObject({ apart: true });
    expect(device.kept()).toEqual([]);
  });

  test("that waited while another round was opened does not go into it unasked", async () => {
    const [device, world] = [aDevice(), aServer()];
    const before = aVisit(device, world, "closed");
    world.server.line = "cut";
    before.type("summary", "From round one");
    await pass(0);
    before.silence();
    Object.assign(world.server, { line: "good", revision: "r2" });
    world.server.rows.summary = { value: "Of round two", version: 1 };
    const keeper = aVisit(device, world, "open");
    await pass(2000);
    expect(world.server.rows.summary.value).toBe("Of round two");
    expect(keeper.get("summary").theirs?.value).toBe("Of round two");
    keeper.resolve("summary", "From both");
    await pass(2000);
    expect(world.server.rows.summary.value).toBe("From both");
  });

  test("in two pages that were both closed comes back version by version", async () => {
    const [device, world] = [aDevice(), aServer()];
    world.server.line = "cut";
    for (const writer of ["first", "second"]) {
      const visit = aVisit(device, world, writer, ["first", "second"]);
      visit.type("title", `From ${writer}`);
      await pass(10);
      visit.silence();
    }
    world.server.line = "good";
    const keeper = aVisit(device, world, "open");
    await pass(3000);
    expect(world.server.rows.title.value).toBe("From second");
    expect(keeper.get("title")).toMatchObject({ value: "From first", theirs: { value: "From second" } });
  });

  test("is kept while the session is over, and goes on by itself after it", async () => {
    const [device, world] = [aDevice(), aServer()];
    const keeper = aVisit(device, world, "w");
    world.server.line = "signed out";
    keeper.type("title", "One");
    await pass(60_000);
    expect(keeper.get("title").sending.phase).toBe("signed_out");
    expect(world.server.requests).toHaveLength(1);
    world.server.line = "good";
    keeper.returned();
    await pass(1000);
    expect(world.server.rows.title.value).toBe("One");
  });

  test("is kept when the story is no draft any more, and says so", async () => {
    const [device, world] = [aDevice(), aServer()];
    const keeper = aVisit(device, world, "w");
    world.server.state = "submitted";
    keeper.type("title", "Too late");
    await pass(2000);
    expect(keeper.get("title")).toMatchObject({ code: "not_a_draft", value: "Too late" });
    expect(device.kept()).toHaveLength(1);
  });

  test("where the device keeps nothing is sent all the same, and says that it is not kept", async () => {
    const [device, world] = [aDevice({ full: true }), aServer()];
    const keeper = aVisit(device, world, "w");
    keeper.type("title", "One");
    await pass(0);
    expect(keeper.get("title").kept).toBe(false);
    await pass(2000);
    expect(world.server.rows.title.value).toBe("One");
  });

  test("shows what others saved elsewhere in it, and nothing over what waits here", async () => {
    const [device, world] = [aDevice(), aServer()];
    const keeper = aVisit(device, world, "w");
    keeper.type("title", "Mine");
    world.server.write("title", "Theirs");
    world.server.write("summary", "Theirs");
    keeper.renew("r1", structuredClone(world.server.rows));
    expect([keeper.get("title").value, keeper.get("summary").value]).toEqual(["Mine", "Theirs"]);
  });

  test("after signing out keeps and sends nothing more", async () => {
    const [device, world] = [aDevice(), aServer()];
    const keeper = aVisit(device, world, "w");
    keeper.silence();
    keeper.type("title", "Unseen");
    await pass(10_000);
    expect(device.kept()).toEqual([]);
    expect(world.server.requests).toEqual([]);
  });
});
