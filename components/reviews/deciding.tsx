import { useTranslations } from "next-intl";
import { TargetTile } from "@/components/stories/goal-tiles";
import { Band } from "@/components/ui/band";
import { countryName } from "@/lib/geo/countries";
import type { Locale } from "@/lib/i18n/locales";
import type { ReviewDetail } from "@/lib/reviews/queries";
import { targetKey } from "@/lib/sdg/targets";

/** What decides whether one has a conflict of interest: nothing private. */
export function DecidingFacts({ deciding, locale }: { deciding: ReviewDetail["deciding"]; locale: Locale }) {
  const t = useTranslations("review.deciding");
  const titles = useTranslations("targets");
  const list = (names: string[]) => names.join(", ") || t("none");
  return (
    <>
      {deciding.likeNames.length > 0 && (
        <Band tone="warn">{t("likeName", { names: deciding.likeNames.join(", ") })}</Band>
      )}
      <dl className="facts">
        <dt>{t("organisation")}</dt>
        <dd>{deciding.organisation}</dd>
        <dt>{t("country")}</dt>
        <dd>{countryName(deciding.country, locale)}</dd>
        <dt>{t("partners")}</dt>
        <dd>{list(deciding.partners)}</dd>
        <dt>{t("funders")}</dt>
        <dd>{list(deciding.funders)}</dd>
        <dt>{t("evaluators")}</dt>
        <dd>{list(deciding.evaluators)}</dd>
        <dt>{t("targets")}</dt>
        <dd>
          <ul className="named-targets">
            {deciding.targets.map((target) => (
              <li key={target}>
                <TargetTile target={target} />
                <span>{titles(targetKey(target))}</span>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </>
  );
}
