"use client";

import { useTranslations } from "next-intl";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import { addAffiliationAction, removeAffiliationAction } from "@/lib/reviews/profile-actions";

type Own = { id: string; name: string; country: string; domain: string };
type Props = {
  own: Own[];
  organisations: { id: string; name: string }[];
  countries: { iso3: string; name: string }[];
};

/** What a reviewer belongs to: their conflicts of interest that the platform cannot know of by itself. */
export function Affiliations({ own, organisations, countries }: Props) {
  const t = useTranslations("reviewers.affiliations");
  const refusal = useRefusal();
  const { act, problem, fields, pending } = useAct();
  const text = (data: FormData, name: string) => String(data.get(name) ?? "");
  return (
    <section className="part" aria-labelledby="affiliations">
      <div className="shead">
        <h2 id="affiliations">{t("title")}</h2>
        <p>{t("lead")}</p>
      </div>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      {own.length === 0 && <p className="quietly">{t("none")}</p>}
      <ul className="asks" aria-label={t("title")}>
        {own.map((one) => (
          <li key={one.id}>
            <span>
              <bdi>{one.name}</bdi> · {one.country}
              {one.domain && <span className="sub"> @{one.domain}</span>}
            </span>
            <Button
              variant="plain"
              busy={pending}
              onClick={() => act(() => removeAffiliationAction({ id: one.id }))}
            >
              {t("remove", { name: one.name })}
            </Button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={sendForm((data) =>
          act(() => addAffiliationAction({ organisationId: text(data, "organisationId") })),
        )}
      >
        <Select name="organisationId" label={t("known")} help={t("knownHelp")}>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Button type="submit" variant="second" busy={pending}>
          {t("addKnown")}
        </Button>
      </form>
      <details className="fold">
        <summary>{t("other")}</summary>
        <form
          onSubmit={sendForm((data) =>
            act(() =>
              addAffiliationAction({
                name: text(data, "name"),
                country: text(data, "country"),
                domain: text(data, "domain"),
              }),
            ),
          )}
        >
          <TextInput name="name" label={t("name")} dir="auto" error={refusal.field(fields.name)} />
          <Select name="country" label={t("country")} width="medium" error={refusal.field(fields.country)}>
            {countries.map(({ iso3, name }) => (
              <option key={iso3} value={iso3}>
                {name}
              </option>
            ))}
          </Select>
          <TextInput
            name="domain"
            label={t("domain")}
            optional
            help={t("domainHelp")}
            dir="ltr"
            width="medium"
            autoComplete="off"
            error={refusal.field(fields.domain)}
          />
          <Button type="submit" variant="second" busy={pending}>
            {t("addOther")}
          </Button>
        </form>
      </details>
    </section>
  );
}
