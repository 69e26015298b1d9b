type Reader = { get(address: string): Promise<{ text(): Promise<string> }> };

const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url ?? "");
const pathOf = (url: string) => new URL(url).pathname;

/** The parts that the sitemap names, with their text. */
export async function sitemapParts(request: Reader) {
  const index = await (await request.get("/sitemap.xml")).text();
  const paths = locations(index).map(pathOf);
  return Promise.all(paths.map(async (path) => ({ path, text: await (await request.get(path)).text() })));
}

/** Every address in the sitemap, without its host. */
export const sitemapPaths = async (request: Reader): Promise<string[]> =>
  (await sitemapParts(request)).flatMap(({ text }) => locations(text)).map(pathOf);
