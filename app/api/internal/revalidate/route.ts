import { timingSafeEqual } from "node:crypto";
import { workerProof } from "@/lib/publications/jobs";
import { revalidatePublic } from "@/lib/publications/revalidate";

/** For the worker alone: what is public changed, the kept pages are made anew. */
export async function POST(request: Request) {
  const given = Buffer.from(request.headers.get("authorization") ?? "");
  const expected = Buffer.from(`Bearer ${workerProof()}`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return new Response(null, { status: 404 });
  revalidatePublic();
  return Response.json({ revalidated: true });
}
