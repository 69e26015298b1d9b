import { loadCases } from "./cases";
import { harvest, wholeTable } from "./data";
import { type Served, underLoad } from "./load";
import { onPhone } from "./phone";
import { keep } from "./results";

/**
 * Measures the product with so many stories beside the two bare pages, all in the same minutes; first what may not take
 * memory, while the server is young and has none to spare. Run by `npm run bench`.
 */
const stories = Number(process.argv[2]);
const { product, bare }: { product: Served; bare: Served } = JSON.parse(process.env.BENCH_SERVERS ?? "{}");

for (const path of ["/en", "/oai?verb=Identify", "/api/v1/stories"]) await fetch(`${product.url}${path}`);
const table = await wholeTable(product);
const harvested = await harvest(product);
const cached = await underLoad(bare, ["/cached"]);
const rendered = await underLoad(bare, ["/rendered"]);
const cases = await loadCases(product, stories);
const phone = await onPhone(`${product.url}/en/stories/story-7`);
keep("pages", stories, { cached, rendered, cases, harvest: harvested, table, phone });
process.exit(0);
