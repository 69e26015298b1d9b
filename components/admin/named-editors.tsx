import { getFormatter, getTranslations } from "next-intl/server";
import { SectionHead } from "@/components/ui/page-head";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { countryName } from "@/lib/geo/countries";
import type { Locale } from "@/lib/i18n/locales";
import type { Waiting } from "@/lib/reviews/waiting-queries";
import { TakeBackEditor } from "./take-back-editor";

/** Whom admins named to edit one story, and whose story it is; each can be taken back. */
export async function NamedEditors({ rows, locale }: { rows: Waiting["named"]; locale: Locale }) {
  const t = await getTranslations("waiting.named");
  const format = await getFormatter();
  return (
    <section className="sec" aria-labelledby="named">
      <SectionHead id="named" title={t("title")}>
        <p>{t("lead")}</p>
      </SectionHead>
      <Table
        labelledBy="named"
        columns={[{ label: t("story") }, { label: t("person") }, { label: t("end") }]}
      >
        {rows.map(({ id, person, organisation, country, namedAt }) => (
          <tr key={id}>
            <RowHead sub={countryName(country, locale)}>
              <bdi>{organisation}</bdi>
            </RowHead>
            <Cell label={t("person")}>
              <bdi>{person}</bdi>
              <span className="sub">
                {t("since", { date: format.dateTime(namedAt, { dateStyle: "medium" }) })}
              </span>
            </Cell>
            <Cell label={t("end")}>
              <TakeBackEditor id={id} label={t("sendFor", { person, organisation })} />
            </Cell>
          </tr>
        ))}
      </Table>
    </section>
  );
}
