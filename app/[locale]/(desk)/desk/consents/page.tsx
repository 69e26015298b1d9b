import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { ConsentForm } from "@/components/media/consent-form";
import { Empty } from "@/components/ui/empty";
import { Fold } from "@/components/ui/fold";
import { PageHead } from "@/components/ui/page-head";
import { State } from "@/components/ui/state";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { today } from "@/lib/media/consent-covers";
import { listConsents } from "@/lib/media/queries";
import { paths } from "@/lib/paths";

export default async function Page({ params }: PageProps<"/[locale]/desk/consents">) {
  const locale = await pageLocale(params);
  const actor = await requireUser(locale, paths.desk.consents(locale));
  if (actor.memberships.length === 0) notFound();
  const consents = await listConsents(actor);
  const t = await getTranslations("evidence.consents");
  const words = await getTranslations("enums");
  const format = await getFormatter();
  const organisations = actor.memberships.map(({ organisationId, name }) => ({ id: organisationId, name }));
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Fold title={t("add")} open={consents.length === 0}>
        <ConsentForm consentId={null} organisations={organisations} />
      </Fold>
      {consents.length === 0 && <Empty title={t("emptyTitle")}>{t("empty")}</Empty>}
      {consents.length > 0 && (
        <Table caption={t("title")} columns={[{ label: t("person") }, { label: t("uses") }, { label: t("doors") }, { label: t("state") }]}>
          {consents.map((consent) => {
            const expired = consent.expiresOn !== null && consent.expiresOn < today();
            return (
              <tr key={consent.id}>
                <RowHead href={paths.desk.consent(locale, consent.id)} sub={consent.isChild ? t("childOf", { guardian: consent.guardian }) : undefined}>
                  <bdi>{consent.person}</bdi>
                </RowHead>
                <Cell label={t("uses")}>{consent.uses.map((use) => words(`consentUse.${use}`)).join(", ")}</Cell>
                <Cell label={t("doors")}>{consent.doors.map((door) => words(`consentDoor.${door}`)).join(", ")}</Cell>
                <Cell label={t("state")}>
                  <State tone={consent.revokedAt || expired ? "gone" : "done"}>
                    {consent.revokedAt
                      ? t("revoked")
                      : consent.expiresOn
                        ? t(expired ? "expired" : "until", { date: format.dateTime(new Date(consent.expiresOn), { dateStyle: "medium" }) })
                        : t("valid")}
                  </State>
                </Cell>
              </tr>
            );
          })}
        </Table>
      )}
    </>
  );
}
