import { useTranslations } from "next-intl";
import { targetKey } from "@/lib/sdg/targets";

/** Targets of which a country tells no story yet: how many, and which when one asks. */
export function GapList({ gaps }: { gaps: readonly string[] }) {
  const t = useTranslations("vnrOverview");
  const titles = useTranslations("targets");
  if (gaps.length === 0) return t("noGap");
  return (
    <details className="gaps">
      <summary>{t("gapCount", { count: gaps.length })}</summary>
      <ul className="plain">
        {gaps.map((target) => (
          <li key={target}>
            <b>{target}</b> {titles(targetKey(target))}
          </li>
        ))}
      </ul>
    </details>
  );
}
