import { getFormatter, getTranslations } from "next-intl/server";
import { StoryState } from "@/components/stories/story-state";
import { SectionHead } from "@/components/ui/page-head";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { countryName } from "@/lib/geo/countries";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { LateConflict } from "@/lib/reviews/late-conflict-queries";
import { SettleConflict } from "./settle-conflict";

/** Stories that somebody with a conflict has judged or helped to judge: an editor looks at each and says what follows. */
export async function LateConflicts({ rows, locale }: { rows: LateConflict[]; locale: Locale }) {
  const t = await getTranslations("waiting.conflicts");
  const common = await getTranslations("common");
  const words = await getTranslations("enums.verdict");
  const format = await getFormatter();
  return (
    <section className="sec" aria-labelledby="conflicts">
      <SectionHead id="conflicts" title={t("title")}>
        <p>{t("lead")}</p>
      </SectionHead>
      <Table
        labelledBy="conflicts"
        columns={[{ label: t("story") }, { label: t("person") }, { label: t("settle") }]}
      >
        {rows.map((row) => (
          <tr key={row.personId + row.revisionId}>
            <RowHead
              href={paths.review.review(locale, row.revisionId)}
              sub={countryName(row.country, locale)}
            >
              <bdi>{row.organisation}</bdi>
            </RowHead>
            <Cell label={t("person")}>
              <bdi>{row.person || common("formerMember")}</bdi>
              <span className="sub">
                {row.verdict ? t("judged", { verdict: words(row.verdict) }) : t("tookPart")}{" "}
                {t("said", { date: format.dateTime(row.declaredAt, { dateStyle: "medium" }) })}
              </span>
              <StoryState state={row.state} light />
            </Cell>
            <Cell label={t("settle")}>
              <SettleConflict personId={row.personId} revisionId={row.revisionId} />
            </Cell>
          </tr>
        ))}
      </Table>
    </section>
  );
}
