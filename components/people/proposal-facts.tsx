import { useTranslations } from "next-intl";
import { isolated } from "@/lib/i18n/isolated";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { findConfirmable } from "@/lib/people/join-queries";

type Props = { request: NonNullable<Awaited<ReturnType<typeof findConfirmable>>>; locale: Locale };

/** What a partner proposed for whoever holds the link: to be looked at before it is confirmed. */
export function ProposalFacts({ request, locale }: Props) {
  const t = useTranslations("joining.join.proposed");
  const { name, email, organisation, why, proposer, proposerOf } = request;
  const values = { person: isolated(proposer || t("someone")), organisation: isolated(proposerOf) };
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead">{t("lead", values)}</p>
      <dl className="facts">
        <dt>{t("you")}</dt>
        <dd>
          <bdi>{name}</bdi>
          <span className="sub">
            <bdi dir="ltr">{email}</bdi>
          </span>
        </dd>
        <dt>{t("organisation")}</dt>
        <dd>
          <bdi>{organisation}</bdi>
        </dd>
        <dt>{t("words")}</dt>
        <dd dir="auto" className="as-typed">
          {why}
        </dd>
      </dl>
      <p className="quietly">
        {t.rich("wrong", { link: (words) => <a href={paths.join(locale)}>{words}</a> })}
      </p>
    </>
  );
}
