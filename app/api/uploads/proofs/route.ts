import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { uploadProof } from "@/lib/media/mutations/save-consent";
import { MAX_FILE_BYTES } from "@/lib/media/mutations/upload-attachment";
import { readUpload } from "@/lib/media/read-upload";

export const POST = userRoute(async (actor, request) => {
  const consent = z.uuid().safeParse(new URL(request.url).searchParams.get("consent"));
  if (!consent.success) throw notFound();
  const upload = await readUpload(request, MAX_FILE_BYTES);
  return Response.json(await uploadProof(actor, { id: consent.data, ...upload }), { status: 201 });
});
