import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { JoinDecision } from "@/components/admin/join-decision";
import { Empty } from "@/components/ui/empty";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { State } from "@/components/ui/state";
import { requireUser } from "@/lib/auth/current-user";
import { countryName } from "@/lib/geo/countries";
import { isolated } from "@/lib/i18n/isolated";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listOrganisations } from "@/lib/people/admin-queries";
import { type JoinRequest, listJoinRequests } from "@/lib/people/join-queries";

export const generateMetadata = pageTitle("joins", "title");

export default async function Page({ params }: PageProps<"/[locale]/admin/joins">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.admin.joins(locale));
  const requests = (await listJoinRequests(actor)) ?? notFound();
  const organisations = ((await listOrganisations(actor)) ?? []).map(({ organisation }) => organisation);
  const t = await getTranslations("joins");
  return (
    <>
      <PageHead title={t("waiting", { count: requests.length })} lead={t("lead")} />
      {requests.length === 0 && <Empty title={t("emptyTitle")}>{t("empty")}</Empty>}
      {requests.map((request) => (
        <Request
          key={request.id}
          request={request}
          locale={locale}
          organisations={organisations.map(({ id, name }) => ({ id, name }))}
          neighbours={organisations.filter(({ country }) => country === request.country)}
        />
      ))}
    </>
  );
}

type Props = {
  request: JoinRequest;
  locale: Locale;
  organisations: { id: string; name: string }[];
  /** Organisations of the same country: the new one may be among them under another name. */
  neighbours: { id: string; name: string }[];
};

async function Request({ request, locale, organisations, neighbours }: Props) {
  const t = await getTranslations("joins");
  const words = await getTranslations("enums");
  const format = await getFormatter();
  const { id, organisationId, confirmedAt, site, domain } = request;
  const heading = `request-${id}`;
  return (
    <section className="sec" aria-labelledby={heading}>
      <SectionHead id={heading} title={<bdi>{request.name}</bdi>}>
        <p>{confirmedAt && t("since", { date: format.dateTime(confirmedAt, { dateStyle: "medium" }) })}</p>
      </SectionHead>
      <dl className="facts">
        <dt>{t("email")}</dt>
        <dd>
          <bdi dir="ltr">{request.email}</bdi>
        </dd>
        <dt>{t("organisation")}</dt>
        <dd>
          <bdi>{request.organisation}</bdi>
          {!organisationId && ` (${t("new")})`}
          <span className="sub">
            {words(`organisationKind.${request.kind}`)} · {countryName(request.country, locale)}
          </span>
          {site && (
            <a href={site} rel="noreferrer noopener" dir="ltr">
              {site}
            </a>
          )}
        </dd>
        <dt>{t("role")}</dt>
        <dd>{words(`joinRole.${request.role}`)}</dd>
        <dt>{t("why")}</dt>
        <dd dir="auto" className="as-typed">
          {request.why}
        </dd>
        <dt>{t("checks")}</dt>
        <dd>
          <ul className="plain">
            {request.proposerOf && (
              <li>
                <State tone="done">
                  {t("proposed", {
                    person: isolated(request.proposer || t("formerMember")),
                    organisation: isolated(request.proposerOf),
                  })}
                </State>
              </li>
            )}
            <li>
              <State tone={domain === "same" ? "done" : "warn"}>{t(`domain.${domain}`)}</State>
            </li>
            {request.hasAccount && (
              <li>
                <State tone="warn">{t("hasAccount")}</State>
              </li>
            )}
            {request.others > 0 && (
              <li>
                <State tone="warn">{t("others", { count: request.others })}</State>
              </li>
            )}
            {!organisationId && neighbours.length > 0 && (
              <li>
                <State tone="warn">
                  {t("neighbours", { names: neighbours.map(({ name }) => name).join(" · ") })}
                </State>
              </li>
            )}
          </ul>
        </dd>
      </dl>
      <JoinDecision request={request} organisations={organisations} />
    </section>
  );
}
