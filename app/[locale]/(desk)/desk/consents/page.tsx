import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConsentForm } from "@/components/media/consent-form";
import { ConsentState } from "@/components/media/consent-state";
import { Band } from "@/components/ui/band";
import { Empty } from "@/components/ui/empty";
import { Fold } from "@/components/ui/fold";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { endsSoon } from "@/lib/media/consent-covers";
import { listConsents } from "@/lib/media/queries";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("evidence.consents", "title");

export default async function Page({ params }: PageProps<"/[locale]/desk/consents">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.desk.consents(locale));
  if (actor.memberships.length === 0) notFound();
  const consents = await listConsents(actor);
  const t = await getTranslations("evidence.consents");
  const gone = await getTranslations("leaving.consent");
  const words = await getTranslations("enums");
  const organisations = actor.memberships.map(({ organisationId, name }) => ({ id: organisationId, name }));
  const ending = consents.filter((consent) => endsSoon(consent));
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      {ending.length > 0 && (
        <section className="sec" aria-labelledby="ending">
          <SectionHead id="ending" title={t("endingSoon", { count: ending.length })} />
          <ul className="claims">
            {ending.map((consent) => (
              <li key={consent.id}>
                <Link href={paths.desk.consent(locale, consent.id)}>
                  <bdi>{consent.person}</bdi>
                </Link>{" "}
                <ConsentState consent={consent} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Fold title={t("add")} open={consents.length === 0}>
        <Band tone="plain">{t("whatItMeans")}</Band>
        <ConsentForm
          consentId={null}
          organisations={organisations}
          next={paths.desk.consent(locale, "{id}")}
        />
      </Fold>
      {consents.length === 0 ? (
        <Empty title={t("emptyTitle")}>{t("empty")}</Empty>
      ) : (
        <Table
          caption={t("title")}
          columns={[
            { label: t("person") },
            { label: t("uses") },
            { label: t("doors") },
            { label: t("state") },
          ]}
        >
          {consents.map((consent) => (
            <tr key={consent.id}>
              <RowHead
                href={paths.desk.consent(locale, consent.id)}
                sub={
                  consent.isChild && !consent.erasedAt
                    ? t("childOf", { guardian: consent.guardian })
                    : undefined
                }
              >
                <bdi>{consent.person || gone("erased")}</bdi>
              </RowHead>
              <Cell label={t("uses")}>
                {consent.uses.map((use) => words(`consentUse.${use}`)).join(" · ")}
              </Cell>
              <Cell label={t("doors")}>
                {consent.doors.map((door) => words(`consentDoor.${door}`)).join(" · ")}
              </Cell>
              <Cell label={t("state")}>
                <ConsentState consent={consent} />
              </Cell>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
