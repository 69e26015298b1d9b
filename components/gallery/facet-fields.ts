import { type Html, html } from "@/lib/html";
import { figuresIn } from "@/lib/i18n/figures";
import { formatTag, type Locale } from "@/lib/i18n/locales";

type Choice = { value: string; name: string; count: number; chosen: boolean };
type Field = { name: string; legend: string; locale: Locale };

/** Few values: a box for each, with how many stories it would find. */
export const checkFacet = ({ legend, ...props }: Field & { choices: Choice[] }): Html =>
  html`<fieldset><legend>${legend}</legend>${boxes(props)}</fieldset>`;

/** What an option of a list begins with, up to the number of stories: the same at each address. */
export const headOf = (value: string, name: string): Html => html`<option value="${value}">${name} (`;

type Listed = Field & {
  chosen: Choice[];
  /** What choosing none of the list is called. */
  any: string;
  list: { head: Html; count: number }[];
};

/** Many values: a box for each that is chosen, and a list from which one more can be. */
export function listFacet({ name, legend, locale, chosen, any, list }: Listed): Html {
  const { number } = figuresIn(formatTag(locale));
  const options = list.map(({ head, count }) => html`${head}${number(count)})</option>`);
  return html`<fieldset><legend>${legend}</legend>${boxes({ name, choices: chosen, locale })}${
    options.length > 0 &&
    html`<select name="${name}" aria-label="${legend}"><option value="">${any}</option>${options}</select>`
  }</fieldset>`;
}

function boxes({ name, choices, locale }: Omit<Field, "legend"> & { choices: Choice[] }): Html[] {
  const { number } = figuresIn(formatTag(locale));
  return choices.map(({ value, name: words, count, chosen }) => {
    const tile = name === "goal" && html`<b class="tile g${value}">${number(Number(value))}</b>`;
    return html`<label class="check"><input type="checkbox" name="${name}" value="${value}"${chosen && html` checked`}/>${tile}${words}<span>${number(count)}</span></label>`;
  });
}
