import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { privateFile } from "@/lib/media/private-file";
import { storage } from "@/lib/storage/storage";
import { takePackFile } from "@/lib/vnr/mutations/take-pack-file";
import { MEDIA_TYPES } from "@/lib/vnr/pack/media-types";

/** A pack as a file, as long as all that is in it may be shown. */
export const GET = userRoute(async (actor, _request, { id }) => {
  const file = z.uuid().safeParse(id).success ? await takePackFile(actor, id ?? "") : null;
  const content = file ? await storage.open(file.storageKey) : null;
  if (!file || !content) throw notFound();
  return privateFile(content, MEDIA_TYPES[file.format], file.name);
});
