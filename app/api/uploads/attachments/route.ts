import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { MAX_FILE_BYTES, uploadAttachment } from "@/lib/media/mutations/upload-attachment";
import { readUpload } from "@/lib/media/read-upload";

export const POST = userRoute(async (actor, request) => {
  const query = new URL(request.url).searchParams;
  const evaluation = z.uuid().safeParse(query.get("evaluation"));
  if (!evaluation.success) throw notFound();
  const upload = await readUpload(request, MAX_FILE_BYTES);
  const nobodyIdentifiable = query.get("nobodyIdentifiable") === "yes";
  const file = await uploadAttachment(actor, {
    evaluationId: evaluation.data,
    nobodyIdentifiable,
    ...upload,
  });
  return Response.json(file, { status: 201 });
});
