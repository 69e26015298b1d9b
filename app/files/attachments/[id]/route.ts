import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { privateFile } from "@/lib/media/private-file";
import { readAttachment } from "@/lib/media/queries";

export const GET = userRoute(async (actor, _request, { id }) => {
  const asked = z.uuid().safeParse(id);
  const file = asked.success ? await readAttachment(actor, asked.data) : null;
  if (!file) throw notFound();
  return privateFile(file.content, file.mediaType, file.fileName);
});
