import { harvest, loadCases, type Served, wholeTable } from "./cases";
import { underLoad } from "./load";
import { onPhone } from "./phone";
import { keep } from "./results";

/** Measures the two bare pages and then the product with so many stories, all in the same minutes. Run by `npm run bench`. */
const stories = Number(process.argv[2]);
const { product, bare }: { product: Served; bare: Served } = JSON.parse(process.env.BENCH_SERVERS ?? "{}");

const ofBare = (path: string) => underLoad(bare.url, [path], [bare.server, bare.database]);
const cached = await ofBare("/cached");
const rendered = await ofBare("/rendered");
const slugs = Array.from({ length: Math.min(stories, 500) }, (_, at) => `story-${at + 1}`);
const cases = await loadCases(product, slugs);
const harvested = await harvest(product);
const table = await wholeTable(product);
const phone = await onPhone(`${product.url}/en/stories/story-7`);
keep("pages", stories, { cached, rendered, cases, harvest: harvested, table, phone });
