import { type Figure, memoryOf, underLoad } from "./load";

/** The servers that are measured, and the processes whose work counts: each server's own, and the database's. */
export type Served = { url: string; server: number; database: number };
export type Case = { name: string; against: "cached" | "rendered"; atLeast: number; figure: Figure };

/** Pages and data under load. Each is asked once before it is measured: what is kept is then kept. */
export async function loadCases(product: Served, slugs: readonly string[]): Promise<Case[]> {
  const measure = async (
    name: string,
    against: Case["against"],
    atLeast: number,
    paths: readonly string[],
  ): Promise<Case> => {
    for (const path of paths) await answerOf(`${product.url}${path}`);
    return {
      ...{ name, against, atLeast },
      figure: await underLoad(product.url, paths, [product.server, product.database]),
    };
  };
  const filtered = [
    ...["q=library", "q=reading+children", "q=bibliotheque", "q=libary", "goal=4", "goal=4&goal=5&year=2024"],
    ...["country=KEN", "region=africa&evidence=before_after", "target=4.6&sort=country", "language=fr"],
    ...[
      "beneficiary=women&q=library",
      "goal=16&page=3",
      "q=nothingatall",
      "organisation=none",
      "sort=newest",
    ],
  ];
  return [
    await measure(
      "500 story pages",
      "cached",
      0.8,
      slugs.slice(0, 500).map((slug) => `/en/stories/${slug}`),
    ),
    await measure("home", "cached", 0.8, ["/en"]),
    await measure("gallery, first page", "cached", 0.8, ["/en/stories"]),
    await measure("page of a goal", "cached", 0.8, ["/en/goals/4"]),
    await measure("page of a country", "cached", 0.8, ["/en/countries/KEN"]),
    await measure(
      "gallery, filtered or searched",
      "rendered",
      0.8,
      filtered.map((query) => `/en/stories?${query}`),
    ),
    await measure("API, list of 20", "rendered", 3, ["/api/v1/stories?limit=20"]),
  ];
}

/** The whole of OAI-PMH page by page: records a second, and how many megabytes the server grew from the tenth page on. */
export async function harvest({ url, server }: Served) {
  let [records, pages, early] = [0, 0, 0];
  const begun = Date.now();
  for (let query: string | null = "verb=ListRecords&metadataPrefix=oai_dc"; query; ) {
    const page = (await answerOf(`${url}/oai?${query}`)).toString();
    records += page.split("<record>").length - 1;
    pages += 1;
    if (pages === 10) early = memoryOf(server);
    const token: string | undefined = /<resumptionToken[^>]*>([^<]+)</.exec(page)?.[1];
    query = token ? `verb=ListRecords&resumptionToken=${encodeURIComponent(token)}` : null;
  }
  const seconds = (Date.now() - begun) / 1000;
  return { records, perSecond: records / seconds, growth: early ? memoryOf(server) - early : 0 };
}

/** The table of everything: its size in megabytes, and how many megabytes the server grew at most while it went out. */
export async function wholeTable({ url, server }: Served) {
  const before = memoryOf(server);
  const { body } = await fetch(`${url}/data/stories.csv`);
  if (!body) throw new Error("the table has no body");
  let [bytes, most] = [0, before];
  for await (const piece of body) {
    bytes += piece.length;
    most = Math.max(most, memoryOf(server));
  }
  return { megabytes: bytes / 1e6, growth: most - before };
}

async function answerOf(address: string): Promise<Buffer> {
  const answer = await fetch(address, { headers: { "user-agent": "bench" } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
