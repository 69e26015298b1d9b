import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { Correction } from "@/lib/publications/search/public-queries";
import type { Filters } from "@/lib/search/filters";
import { addressOf } from "./addresses";

/** Says that a word was read as another, and offers others that it may have been. */
export async function Meant({
  corrections,
  filters,
  locale,
}: {
  corrections: Correction[];
  filters: Filters;
  locale: Locale;
}) {
  const t = await getTranslations("gallery");
  return corrections.map(({ from, to: [first = "", ...others] }) => (
    <p key={from} className="meant">
      {t.rich("meant", { from, to: first, word: (words) => <b dir="auto">{words}</b> })}
      {others.length > 0 && <> {t("orMeant")} </>}
      {others.map((word) => (
        <Link
          key={word}
          dir="auto"
          href={paths.public.stories(locale, addressOf({ ...filters, q: word }))}
          prefetch={false}
        >
          {word}
        </Link>
      ))}
    </p>
  ));
}
