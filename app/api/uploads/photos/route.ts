import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { uploadPhoto } from "@/lib/media/mutations/upload-photo";
import { MAX_PHOTO_BYTES } from "@/lib/media/photo-files";
import { readUpload } from "@/lib/media/read-upload";

export const POST = userRoute(async (actor, request) => {
  const project = z.uuid().safeParse(new URL(request.url).searchParams.get("project"));
  if (!project.success) throw notFound();
  const upload = await readUpload(request, MAX_PHOTO_BYTES);
  return Response.json(await uploadPhoto(actor, { projectId: project.data, ...upload }), { status: 201 });
});
