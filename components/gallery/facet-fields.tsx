import { escapeHtml } from "@/lib/escape-html";
import { formatTag, type Locale } from "@/lib/i18n/locales";

type Option = { value: string; name: string; count: number; chosen: boolean };
type Props = { name: string; legend: string; options: Option[]; locale: Locale };

/** Few values: a box for each, with how many stories it would find. */
export function CheckFacet({ name, legend, options, locale }: Props) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <Boxes name={name} options={options} locale={locale} />
    </fieldset>
  );
}

/** Many values: a box for each that is chosen, and a list from which one more can be. */
export function ListFacet({ name, legend, options, locale, any }: Props & { any: string }) {
  const number = new Intl.NumberFormat(formatTag(locale));
  const chosen = options.filter((option) => option.chosen);
  const others = options.filter((option) => !option.chosen && option.count > 0);
  return (
    <fieldset>
      <legend>{legend}</legend>
      <Boxes name={name} options={chosen} locale={locale} />
      {others.length > 0 && (
        <select
          name={name}
          aria-label={legend}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: every word is escaped where it is put in
          dangerouslySetInnerHTML={{
            __html: optionsOf([
              ["", any],
              ...others.map((one): [string, string] => [
                one.value,
                `${one.name} (${number.format(one.count)})`,
              ]),
            ]),
          }}
        />
      )}
    </fieldset>
  );
}

/** As one piece: React would go through each of hundreds by itself, several times over. */
const optionsOf = (all: [value: string, words: string][]) =>
  all.map(([value, words]) => `<option value="${escapeHtml(value)}">${escapeHtml(words)}</option>`).join("");

function Boxes({ name, options, locale }: Omit<Props, "legend">) {
  const number = new Intl.NumberFormat(formatTag(locale));
  return options.map(({ value, name: words, count, chosen }) => (
    <label className="check" key={value}>
      <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
      {name === "goal" && <b className={`tile g${value}`}>{number.format(Number(value))}</b>}
      {words}
      <span>{number.format(count)}</span>
    </label>
  ));
}
