import { type Html, html } from "@/lib/html";
import { figuresIn } from "@/lib/i18n/figures";
import { formatTag, type Locale } from "@/lib/i18n/locales";

type Option = { value: string; name: string; count: number; chosen: boolean };
type Props = { name: string; legend: string; options: Option[]; locale: Locale };

/** Few values: a box for each, with how many stories it would find. */
export const checkFacet = ({ legend, ...props }: Props): Html =>
  html`<fieldset><legend>${legend}</legend>${boxes(props)}</fieldset>`;

/** Many values: a box for each that is chosen, and a list from which one more can be. */
export function listFacet({ name, legend, options, locale, any }: Props & { any: string }): Html {
  const { number } = figuresIn(formatTag(locale));
  const chosen = options.filter((option) => option.chosen);
  const others = options.filter((option) => !option.chosen && option.count > 0);
  const list = others.map(
    (one) => html`<option value="${one.value}">${one.name} (${number(one.count)})</option>`,
  );
  return html`<fieldset><legend>${legend}</legend>${boxes({ name, options: chosen, locale })}${
    list.length > 0 &&
    html`<select name="${name}" aria-label="${legend}"><option value="">${any}</option>${list}</select>`
  }</fieldset>`;
}

function boxes({ name, options, locale }: Omit<Props, "legend">): Html[] {
  const { number } = figuresIn(formatTag(locale));
  return options.map(({ value, name: words, count, chosen }) => {
    const tile = name === "goal" && html`<b class="tile g${value}">${number(Number(value))}</b>`;
    return html`<label class="check"><input type="checkbox" name="${name}" value="${value}"${chosen && html` checked`}/>${tile}${words}<span>${number(count)}</span></label>`;
  });
}
