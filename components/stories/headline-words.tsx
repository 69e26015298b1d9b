import { useTranslations } from "next-intl";
import { useFigures } from "@/components/charts/figures";
import type { FindingSnapshot } from "@/db/documents";
import { attributes, type Html, holding, html } from "@/lib/html";
import type { Figures } from "@/lib/i18n/figures";
import type { Say } from "@/lib/i18n/translator";

/** `lang`: that of what was measured, where it is another than the page's. */
type Props = { finding: FindingSnapshot; lang?: { lang: string; dir: string } | undefined };

/**
 * One line of words for a figure: what was measured, among how many, when. In another language than the page
 * what was measured has a line of its own, so that two directions of writing never share one.
 */
export function HeadlineWords({ finding, lang }: Props) {
  const words = wordsOf({ finding, lang }, useTranslations("story.words"), useFigures());
  return <p className={wordsClass(lang)} {...holding(words)} />;
}

export const wordsClass = (lang: Props["lang"]) => (lang ? "words apart" : "words");

/** What stands in such a paragraph. `say`: `story.words`. */
export function wordsOf({ finding, lang = undefined }: Props, say: Say, { number, year }: Figures): Html {
  const { n, evidence } = finding;
  const counted = evidence === "told" ? "asked" : evidence === "counted" ? "records" : "measured";
  const among = n === null ? [] : [say(counted, { count: n, n: number(n) })];
  const [first, last] = [finding.baselineDate, finding.resultDate].filter((date) => date !== null).map(year);
  const when = first && last && first !== last ? [say("years", { first, last })] : first ? [first] : [];
  const facts = [...among, ...when].join(say("comma"));
  return html`<span${attributes({ ...lang })}>${finding.indicator.replace(/[.。]$/, "")}</span>${facts !== "" && html`<span class="words-facts">${facts}</span>`}`;
}
