import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { uploadAttachment } from "@/lib/media/mutations/upload-attachment";
import { uploadOf } from "@/lib/media/read-upload";

export const POST = userRoute(async (actor, request) => {
  const query = new URL(request.url).searchParams;
  const evaluation = z.uuid().safeParse(query.get("evaluation"));
  if (!evaluation.success) throw notFound();
  const nobodyIdentifiable = query.get("nobodyIdentifiable") === "yes";
  const file = await uploadAttachment(actor, {
    evaluationId: evaluation.data,
    nobodyIdentifiable,
    ...uploadOf(request),
  });
  return Response.json(file, { status: 201 });
});
