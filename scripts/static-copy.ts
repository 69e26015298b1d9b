import { env } from "@/lib/env";
import { workerProof } from "@/lib/publications/jobs";
import { makeCopy } from "@/lib/static-copy/make-copy";
import { TargetError } from "@/lib/static-copy/target";

/** Writes the copy; scripts/export.mjs has started the server that it is read from. */
const [dir = "", server = ""] = process.argv.slice(2);

async function refresh() {
  const headers = { authorization: `Bearer ${workerProof()}` };
  const answer = await fetch(new URL("/api/internal/revalidate", server), { method: "POST", headers });
  if (!answer.ok) throw new Error(`the server of the copy answered ${answer.status}`);
}

try {
  const { files, written, removed } = await makeCopy({
    ...{ server, dir, live: env().APP_URL.replace(/\/$/, ""), refresh },
  });
  console.log(`${dir}: ${files} files, ${written} written, ${removed} removed`);
} catch (error) {
  if (!(error instanceof TargetError)) throw error;
  console.error(error.message);
  process.exit(1);
}
