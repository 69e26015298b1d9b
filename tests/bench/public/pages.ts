import { loadCases } from "./cases";
import { harvest, wholeTable } from "./data";
import { type Served, underLoad } from "./load";
import { onPhone } from "./phone";
import { keep } from "./results";

/**
 * Measures the product with so many stories beside the two bare pages, all in the same minutes; last what may not take
 * memory, when the server has worked for a while and its heap has grown to what it needs anyway. Run by `npm run bench`.
 */
const stories = Number(process.argv[2]);
const { product, bare }: { product: Served; bare: Served } = JSON.parse(process.env.BENCH_SERVERS ?? "{}");

const cached = await underLoad(bare, ["/cached"]);
const rendered = await underLoad(bare, ["/rendered"]);
const cases = await loadCases(product, stories);
const table = await wholeTable(product);
const harvested = await harvest(product);
const phone = await onPhone(`${product.url}/en/stories/story-7`);
keep("pages", stories, { cached, rendered, cases, harvest: harvested, table, phone });
process.exit(0);
