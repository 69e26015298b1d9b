import { setTimeout as pause } from "node:timers/promises";

/** Says who asks, as any harvester should, and is then given more. */
const HEADERS = { "user-agent": "SDG Stories static copy", from: "static-copy@sdg-stories.invalid" };

/** Reads from the server that the copy is made of; null for what is not there. Waits where it is told to. */
export function readerOf(server: string) {
  async function ask(address: string, method = "GET"): Promise<Response | null> {
    for (;;) {
      const answer = await fetch(new URL(address, server), { method, headers: HEADERS, redirect: "manual" });
      if (answer.status === 200) return answer;
      await answer.body?.cancel();
      if (answer.headers.has("retry-after"))
        await pause(Number(answer.headers.get("retry-after") ?? 1) * 1000);
      else if (answer.status >= 500) throw new Error(`${address} answered ${answer.status}`);
      else return null;
    }
  }
  return {
    ask,
    text: async (address: string) => (await ask(address))?.text() ?? null,
    /** Another text after any change of what is public. */
    version: async () => (await ask("/data/stories.jsonl", "HEAD"))?.headers.get("etag") ?? "",
  };
}

export type Reader = ReturnType<typeof readerOf>;
