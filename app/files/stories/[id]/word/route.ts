import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { LOCALES } from "@/lib/i18n/locales";
import { privateFile } from "@/lib/media/private-file";
import { makeWordFile } from "@/lib/stories/word/propose";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const asked = z.object({
  id: z.uuid(),
  locale: z.enum(LOCALES).catch("en"),
  empty: z.literal("1").nullish(),
});

export const GET = userRoute(async (actor, request, { id }) => {
  const query = new URL(request.url).searchParams;
  const parsed = asked.safeParse({ id, locale: query.get("locale"), empty: query.get("empty") });
  if (!parsed.success) throw notFound();
  const { locale, empty } = parsed.data;
  const { bytes, fileName } = await makeWordFile(actor, { id: parsed.data.id, locale, empty: empty === "1" });
  return privateFile(bytes, DOCX, fileName);
});
