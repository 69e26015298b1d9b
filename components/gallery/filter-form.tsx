import { getTranslations } from "next-intl/server";
import { EVIDENCE_KINDS } from "@/db/enums";
import { countryName } from "@/lib/geo/countries";
import { languageName } from "@/lib/i18n/languages";
import { formatTag, type Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { Facets } from "@/lib/publications/public-queries";
import { GOALS } from "@/lib/sdg/goals";
import type { Filters } from "@/lib/search/filters";

/** The filters as a plain form: it works without JavaScript, and every choice is in the address. */
export async function FilterForm({
  filters,
  facets,
  locale,
  chosen,
}: {
  filters: Filters;
  facets: Facets;
  locale: Locale;
  chosen: number;
}) {
  const t = await getTranslations("gallery");
  const goals = await getTranslations("goals");
  const words = await getTranslations("enums.evidenceKind");
  const number = new Intl.NumberFormat(formatTag(locale));
  const order = new Intl.Collator(locale);
  const named = (values: Iterable<string>, name: (value: string) => string) =>
    [...values].map((value) => ({ value, name: name(value) })).sort((a, b) => order.compare(a.name, b.name));
  return (
    <search aria-label={t("filterLabel")}>
      <details className="filters">
        <summary>{t("filter", { count: chosen })}</summary>
        <form action={paths.public.stories(locale)}>
          <div className="field">
            <label htmlFor="q">{t("words")}</label>
            <input id="q" name="q" type="search" defaultValue={filters.q} />
          </div>
          <fieldset>
            <legend>{t("goal")}</legend>
            {GOALS.map((goal) => (
              <label className="check" key={goal}>
                <input
                  type="checkbox"
                  name="goal"
                  value={goal}
                  defaultChecked={filters.goal.includes(goal)}
                />
                <b className={`tile g${goal}`}>{number.format(goal)}</b>
                {goals(String(goal))}
                <span>{number.format(facets.goal.get(String(goal)) ?? 0)}</span>
              </label>
            ))}
          </fieldset>
          <div className="field">
            <label htmlFor="target">{t("target")}</label>
            <input
              id="target"
              name="target"
              type="text"
              dir="ltr"
              defaultValue={filters.target[0] ?? ""}
              aria-describedby="target-hint"
            />
            <p className="hint" id="target-hint">
              {t("targetHint")}
            </p>
          </div>
          <Choice
            name="country"
            label={t("country")}
            any={t("everywhere")}
            chosen={filters.country[0]}
            options={named(facets.country.keys(), (iso3) => countryName(iso3, locale))}
          />
          <Choice
            name="language"
            label={t("language")}
            any={t("anyLanguage")}
            chosen={filters.language[0]}
            options={named(facets.language.keys(), (tag) => languageName(tag, locale))}
          />
          <Choice
            name="year"
            label={t("year")}
            any={t("anyYear")}
            chosen={filters.year[0]?.toString()}
            options={[...facets.year.keys()]
              .sort()
              .reverse()
              .map((year) => ({ value: year, name: year }))}
          />
          <fieldset>
            <legend>{t("evidence")}</legend>
            {EVIDENCE_KINDS.map((kind) => (
              <label className="check" key={kind}>
                <input
                  type="checkbox"
                  name="evidence"
                  value={kind}
                  defaultChecked={filters.evidence.includes(kind)}
                />
                {words(kind)}
                <span>{number.format(facets.evidence.get(kind) ?? 0)}</span>
              </label>
            ))}
          </fieldset>
          <Kept filters={filters} />
          <button className="btn" type="submit">
            {t("show")}
          </button>
        </form>
      </details>
    </search>
  );
}

/** What an address may ask for and the form has no field for: it stays when the form is sent. */
function Kept({ filters }: { filters: Filters }) {
  const { region, organisation, beneficiary, sort } = filters;
  const kept = {
    ...{ region, organisation, beneficiary, sort: sort ? [sort] : [] },
    ...{ target: filters.target.slice(1), country: filters.country.slice(1) },
    ...{ language: filters.language.slice(1), year: filters.year.slice(1) },
  };
  return Object.entries(kept).flatMap(([name, values]) =>
    values.map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  any: string;
  chosen: string | undefined;
  options: { value: string; name: string }[];
};

function Choice({ name, label, any, chosen, options }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen ?? ""}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
