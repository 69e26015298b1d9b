import Link from "next/link";
import { useTranslations } from "next-intl";
import { TargetTile } from "@/components/stories/goal-tiles";
import { State, type StateTone } from "@/components/ui/state";
import { Cell, Table } from "@/components/ui/table";
import { formatDay } from "@/lib/i18n/format";
import { isolated } from "@/lib/i18n/isolated";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { targetKey } from "@/lib/sdg/targets";
import { COVERAGE_STATES, type CoverageState, isGap } from "@/lib/vnr/coverage";
import type { Coverage, CoverageItem } from "@/lib/vnr/coverage-queries";

/** The target that a national library can report to itself. */
const HERITAGE = "11.4";
/** As many titles as a cell shows of one state. */
const SHOWN = 3;
const TONES: Record<CoverageState, StateTone> = {
  published: "done",
  in_review: "review",
  draft: "draft",
  project: "draft",
  activity: "draft",
};

type Row = { target: string; items: CoverageItem[] };
type Props = {
  rows: Row[];
  labelledBy?: string;
  caption?: string;
  coverage: Coverage;
  /** Where a library is asked for a story towards a target. */
  askAt: (target: string) => string;
  locale: Locale;
};

/** Targets with what there is towards each, and what could be done next. */
export function CoverageTable({ rows, labelledBy, caption, coverage, askAt, locale }: Props) {
  const t = useTranslations("vnrCoverage");
  const titles = useTranslations("targets");
  const columns = (["target", "have", "do"] as const).map((key) => ({ label: t(`columns.${key}`) }));
  return (
    <div className="cov">
      <Table columns={columns} {...(labelledBy && { labelledBy })} caption={caption}>
        {rows.map(({ target, items }) => (
          <tr key={target} className={target === HERITAGE ? "star" : undefined}>
            <th scope="row">
              <div className="tgt">
                <TargetTile target={target} />
                <span>
                  <b>{titles(targetKey(target))}</b>
                  {target === HERITAGE && (
                    <span className="sub">
                      <a href="#guide">{t("guide.link")}</a>
                    </span>
                  )}
                </span>
              </div>
            </th>
            <Cell label={t("columns.have")}>
              <Have items={items} locale={locale} />
            </Cell>
            <Cell label={t("columns.do")}>
              <ToDo target={target} items={items} coverage={coverage} askAt={askAt} locale={locale} />
            </Cell>
          </tr>
        ))}
      </Table>
    </div>
  );
}

function Have({ items, locale }: { items: CoverageItem[]; locale: Locale }) {
  const t = useTranslations("vnrCoverage");
  if (items.length === 0) return <State tone="gone">{t("states.nothing")}</State>;
  return COVERAGE_STATES.map((state) => {
    const some = items.filter((item) => item.state === state);
    if (some.length === 0) return null;
    return (
      <div key={state} className="have">
        <State tone={TONES[state]}>{t(`states.${state}`, { count: some.length })}</State>
        <ul className="sub">
          {some.slice(0, SHOWN).map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what others shared has no id here, and the list stands still
            <li key={index}>
              <ItemTitle item={item} locale={locale} /> · <bdi>{item.organisation}</bdi>
            </li>
          ))}
          {some.length > SHOWN && <li>{t("more", { count: some.length - SHOWN })}</li>}
        </ul>
      </div>
    );
  });
}

/** A title, with a link for those who may open what it names. */
export function ItemTitle({ item, locale }: { item: Omit<CoverageItem, "state">; locale: Locale }) {
  const title = <bdi>{item.title}</bdi>;
  const href = item.slug
    ? paths.public.story(locale, item.slug)
    : item.storyId
      ? paths.desk.story(locale, item.storyId)
      : item.projectId && paths.desk.project(locale, item.projectId);
  return href ? <Link href={href}>{title}</Link> : title;
}

type ToDoProps = Pick<Props, "coverage" | "askAt" | "locale"> & Row;

function ToDo({ target, items, coverage, askAt, locale }: ToDoProps) {
  const t = useTranslations("vnrCoverage");
  const asked = coverage.libraries.flatMap(({ name, asks }) =>
    asks.filter((ask) => ask.target === target).map(({ on }) => ({ name, on })),
  );
  const draft = items.find(({ state, storyId }) => state === "draft" && storyId);
  const going = coverage.status !== "withdrawn";
  const makes = going && items.some(({ state }) => state === "activity");
  const asks = going && isGap(items);
  if (!draft && !makes && !asks && asked.length === 0) return null;
  return (
    <ul className="to-do">
      {draft?.storyId && (
        <li>
          <Link href={paths.desk.story(locale, draft.storyId)}>
            {t("write")}
            <span className="vh">: {isolated(draft.title)}</span>
          </Link>
        </li>
      )}
      {makes && (
        <li>
          <Link href={paths.vnr.activities(locale, coverage.id)}>
            {t("makeProject")}
            <span className="vh">: {target}</span>
          </Link>
        </li>
      )}
      {asks && (
        <li>
          <Link href={askAt(target)}>
            {t("ask.link")} <span className="vh">{t("ask.for", { target: isolated(target) })}</span>
          </Link>
        </li>
      )}
      {asked.map(({ name, on }) => (
        <li key={`${name}-${on}`} className="sub">
          {t("ask.asked", { organisation: isolated(name), date: formatDay(on, locale) })}
        </li>
      ))}
    </ul>
  );
}
