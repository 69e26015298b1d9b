import { notFound } from "next/navigation";
import { addressOf } from "@/components/gallery/addresses";
import { gallery } from "@/components/gallery/gallery";
import { framed } from "@/components/gallery/gallery-frame";
import { type Packed, packed, packedAnswer } from "@/lib/http/packed";
import { isLocale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { answersOnce } from "@/lib/publications/open-data/answers-once";
import { at } from "@/lib/publications/open-data/story";
import { chosenIn, filtersOf } from "@/lib/search/chosen";

export const dynamic = "force-dynamic";

/** Some 12 kB each. */
const answerOnce = answersOnce<Packed>(2000);

/** `/{l}/stories` arrives here (`next.config.js`): the gallery with what is chosen, in the page that is around it. */
export async function GET(request: Request, { params }: RouteContext<"/[locale]/stories/with_gallery">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const chosen = chosenIn(new URL(request.url).searchParams);
  const answer = await answerOnce(`${locale} ${chosen}`, async (version) => {
    const filters = filtersOf(chosen);
    const { sort: _, ...set } = addressOf(filters);
    const { page, headers } = await framed(locale, {
      gallery: await gallery(filters, locale, version),
      feed: at(paths.data.feed(set)),
    });
    return packed(page, { ...headers, ...(chosen && { "x-robots-tag": "noindex, follow" }) });
  });
  return packedAnswer(answer);
}
