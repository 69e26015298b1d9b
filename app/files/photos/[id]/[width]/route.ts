import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { PHOTO_WIDTHS } from "@/lib/media/photo-sizes";
import { privateFile } from "@/lib/media/private-file";
import { readPrivatePhoto } from "@/lib/media/queries";

const params = z.object({
  id: z.uuid(),
  width: z.coerce.number().refine((width) => PHOTO_WIDTHS.some((known) => known === width)),
});

export const GET = userRoute(async (actor, _request, given) => {
  const asked = params.safeParse(given);
  const content = asked.success ? await readPrivatePhoto(actor, asked.data.id, asked.data.width) : null;
  if (!content) throw notFound();
  return privateFile(content, "image/webp");
});
