import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { LOCALES } from "@/lib/i18n/locales";
import { privateFile } from "@/lib/media/private-file";
import { today } from "@/lib/today";
import { letterDocument } from "@/lib/vnr/letter";
import { findLetter } from "@/lib/vnr/letter-queries";
import { writeLetter } from "@/lib/word/write-letter";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const asked = z.object({ id: z.uuid(), locale: z.enum(LOCALES).catch("en") });

/** A round's opening letter in one language as a Word file, dated today. */
export const GET = userRoute(async (actor, request, { id }) => {
  const parsed = asked.safeParse({ id, locale: new URL(request.url).searchParams.get("locale") });
  const found = parsed.success ? await findLetter(actor, parsed.data.id, parsed.data.locale) : null;
  if (!parsed.success || !found) throw notFound();
  const { locale } = parsed.data;
  const bytes = await writeLetter(letterDocument(found.letter.texts, found, locale, today()));
  return privateFile(bytes, DOCX, `letter-${found.country}-${found.year}-${locale}.docx`);
});
