import type { Served } from "./load";
import { memoryOf } from "./processes";

const HEADERS = { "user-agent": "bench (bench@example.org)" };

/** The whole of OAI-PMH page by page: records a second, and how many megabytes the server grew from the tenth page on. */
export async function harvest({ url, server }: Served) {
  let [records, pages, early, most] = [0, 0, 0, 0];
  const began = performance.now();
  for (let query: string | null = "verb=ListRecords&metadataPrefix=oai_dc"; query; ) {
    const page = await (await answerOf(`${url}/oai?${query}`)).text();
    records += page.split("<record>").length - 1;
    pages += 1;
    if (pages === 10) early = memoryOf(server);
    if (pages >= 10) most = Math.max(most, memoryOf(server));
    const token: string | undefined = /<resumptionToken[^>]*>([^<]+)</.exec(page)?.[1];
    query = token ? `verb=ListRecords&resumptionToken=${encodeURIComponent(token)}` : null;
  }
  const seconds = (performance.now() - began) / 1000;
  return { records, perSecond: records / seconds, growth: most - early };
}

/** The table of everything: its megabytes, and how many megabytes the server grew at most while it went out. */
export async function wholeTable({ url, server }: Served) {
  const before = memoryOf(server);
  const { body } = await answerOf(`${url}/data/stories.csv`);
  let [bytes, most] = [0, before];
  for await (const piece of body ?? []) {
    bytes += piece.length;
    most = Math.max(most, memoryOf(server));
  }
  return { megabytes: bytes / 1e6, growth: most - before };
}

async function answerOf(address: string) {
  const answer = await fetch(address, { headers: HEADERS });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer;
}
