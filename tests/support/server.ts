import { workerProof } from "@/lib/publications/jobs";

/** Tells the running server that public tables changed under it, as the worker does. */
export async function tellServer() {
  const answer = await fetch(`${process.env.APP_URL}/api/internal/revalidate`, {
    method: "POST",
    headers: { authorization: `Bearer ${workerProof()}` },
  });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
}
