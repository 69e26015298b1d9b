import Link from "next/link";
import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/text-input";
import { REGIONS } from "@/lib/geo/regions";
import { languageName } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { QueueFilter } from "@/lib/reviews/queue-filter";
import { GOALS } from "@/lib/sdg/goals";

type Props = { filter: QueueFilter; languages: readonly string[]; locale: Locale };

/** The queue by language, region and goal: a plain form, every choice in the address. `languages`: of all that wait. */
export function QueueFilters({ filter, languages, locale }: Props) {
  const t = useTranslations("reviewers.queue");
  const words = useTranslations();
  const { language, region, goal } = filter;
  const known = [...new Set([...languages, ...(language ? [language] : [])])];
  const order = new Intl.Collator(locale);
  const named = known
    .map((tag) => ({ tag, name: languageName(tag, locale) }))
    .sort((a, b) => order.compare(a.name, b.name));
  return (
    <search aria-label={t("filter")}>
      <form action={paths.review.queue(locale)} className="filters">
        <Select name="language" label={t("language")} width="medium" defaultValue={language ?? ""}>
          <option value="">{t("anyLanguage")}</option>
          {named.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </Select>
        <Select name="region" label={t("region")} width="medium" defaultValue={region ?? ""}>
          <option value="">{t("anyRegion")}</option>
          {REGIONS.map((one) => (
            <option key={one} value={one}>
              {words(`regions.${one}`)}
            </option>
          ))}
        </Select>
        <Select name="goal" label={t("goal")} width="medium" defaultValue={goal ?? ""}>
          <option value="">{t("anyGoal")}</option>
          {GOALS.map((one) => (
            <option key={one} value={one}>
              {one} {words(`goals.${one}`)}
            </option>
          ))}
        </Select>
        <p className="btns">
          <button className="btn second" type="submit">
            {t("show")}
          </button>
          {(language || region || goal) && <Link href={paths.review.queue(locale)}>{t("all")}</Link>}
        </p>
      </form>
    </search>
  );
}
