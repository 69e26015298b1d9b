import { join } from "node:path";

// The bench builds this beside the product: two bare pages that say what the machine and Next.js can do today.
export default {
  turbopack: { root: join(import.meta.dirname, "../../..") },
  outputFileTracingRoot: join(import.meta.dirname, "../../.."),
  serverExternalPackages: ["postgres"],
};
