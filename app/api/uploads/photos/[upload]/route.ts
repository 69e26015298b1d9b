import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { answerPhotoUpload } from "@/lib/media/photo-uploads";

const uploadId = z.string().regex(/^[0-9a-f]{32}$/);

/** Asks how much of an upload is there (HEAD), goes on with it (PATCH), gives it up (DELETE). */
const answer = userRoute(async (actor, request, { upload }) => {
  const id = uploadId.safeParse(upload);
  if (!id.success) throw notFound();
  return answerPhotoUpload(actor, request, id.data);
});

export { answer as DELETE, answer as HEAD, answer as PATCH };
