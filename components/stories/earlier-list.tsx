import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { KEPT_SECTIONS, type KeptSection } from "@/db/enums";

type Point = { id: string; section: KeptSection; person: string; round: number; time: string };
type Props = {
  points: Point[];
  chosen: { from: string | undefined; to: string | undefined };
  section: KeptSection | undefined;
};

/** Earlier texts, the newest first; a plain form chooses two of them, so it works without scripts. */
export function EarlierList({ points, chosen, section }: Props) {
  const t = useTranslations("writing.earlier");
  const words = useTranslations("enums.section");
  const radio = (name: "from" | "to", id: string, label: string, checked: boolean) => (
    <label className="pick">
      <input type="radio" name={name} value={id} defaultChecked={checked} aria-label={label} required />
    </label>
  );
  return (
    <>
      <form className="btns">
        <div className="field">
          <label htmlFor="section">{t("section")}</label>
          <select id="section" name="section" defaultValue={section ?? ""}>
            <option value="">{t("all")}</option>
            {KEPT_SECTIONS.map((one) => (
              <option key={one} value={one}>
                {words(one)}
              </option>
            ))}
          </select>
        </div>
        <Button type="submit" variant="second">
          {t("show")}
        </Button>
      </form>
      <form>
        {section && <input type="hidden" name="section" value={section} />}
        <Table
          caption={t("title")}
          columns={[
            { label: t("when") },
            { label: t("section") },
            { label: t("who") },
            { label: t("older") },
            { label: t("newer") },
          ]}
        >
          <tr>
            <RowHead>{t("now")}</RowHead>
            <Cell>{null}</Cell>
            <Cell>{null}</Cell>
            <Cell>{null}</Cell>
            <Cell label={t("newer")}>
              {radio("to", "now", `${t("newer")}: ${t("now")}`, (chosen.to ?? "now") === "now")}
            </Cell>
          </tr>
          {points.map((point) => {
            const label = t("choose", {
              section: words(point.section),
              name: point.person,
              time: point.time,
            });
            return (
              <tr key={point.id}>
                <RowHead sub={t("round", { number: point.round })}>{point.time}</RowHead>
                <Cell label={t("section")}>{words(point.section)}</Cell>
                <Cell label={t("who")}>{point.person}</Cell>
                <Cell label={t("older")}>
                  {radio("from", point.id, `${t("older")}: ${label}`, chosen.from === point.id)}
                </Cell>
                <Cell label={t("newer")}>
                  {radio("to", point.id, `${t("newer")}: ${label}`, chosen.to === point.id)}
                </Cell>
              </tr>
            );
          })}
        </Table>
        <p className="help">{t("compareHelp")}</p>
        <Button type="submit">{t("compare")}</Button>
      </form>
    </>
  );
}
