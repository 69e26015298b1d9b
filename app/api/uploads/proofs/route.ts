import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { uploadProof } from "@/lib/media/mutations/save-consent";
import { uploadOf } from "@/lib/media/read-upload";

export const POST = userRoute(async (actor, request) => {
  const consent = z.uuid().safeParse(new URL(request.url).searchParams.get("consent"));
  if (!consent.success) throw notFound();
  return Response.json(await uploadProof(actor, { id: consent.data, ...uploadOf(request) }), { status: 201 });
});
