import { useTranslations } from "next-intl";
import type { PublicFigure } from "@/lib/countries/public-queries";
import { useStatistics } from "./use-statistics";

/** What was said in this place before, until when, and by which source; folded away. */
export function EarlierValues({ earlier }: { earlier: readonly PublicFigure[] }) {
  const t = useTranslations("country");
  const { exact, day } = useStatistics();
  if (earlier.length === 0) return null;
  return (
    <details className="earlier">
      <summary>{t("earlier", { count: earlier.length })}</summary>
      <ul>
        {earlier.map((one) => (
          <li key={one.id}>
            <bdi>{exact(one)}</bdi>{" "}
            {one.replacedAt &&
              t(one.replacedBy ? "correctedOn" : "withdrawnOn", { date: day(one.replacedAt) })}
            <small>
              <bdi>{one.source}</bdi>
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
