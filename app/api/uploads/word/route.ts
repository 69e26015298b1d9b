import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { readUpload } from "@/lib/media/read-upload";
import { MAX_WORD_BYTES, proposeFromWord } from "@/lib/stories/word/propose";

/** Answers with what the file would change; stores nothing. */
export const POST = userRoute(async (actor, request) => {
  const story = z.uuid().safeParse(new URL(request.url).searchParams.get("story"));
  if (!story.success) throw notFound();
  const { bytes } = await readUpload(request, MAX_WORD_BYTES);
  const proposals = await proposeFromWord(actor, { id: story.data, bytes });
  return Response.json(proposals, { status: 201, headers: { "cache-control": "private, no-store" } });
});
