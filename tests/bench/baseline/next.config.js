import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** Built and served by the bench beside the product: two bare pages that say what Next.js and the machine can do today. */
export default { turbopack: { root }, outputFileTracingRoot: root, serverExternalPackages: ["postgres"] };
