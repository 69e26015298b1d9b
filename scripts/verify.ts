// `npm run verify`: lists every breach of the invariants; exit 1 if there is any.
import { listBreaches } from "@/lib/invariants/list-breaches";

const breaches = await listBreaches();
for (const { invariant, what, id } of breaches) console.error(`invariant ${invariant}: ${what} (${id})`);
console.log(breaches.length === 0 ? "All invariants hold." : `${breaches.length} breaches.`);
process.exit(breaches.length === 0 ? 0 : 1);
