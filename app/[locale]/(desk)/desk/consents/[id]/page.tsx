import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConsentForm } from "@/components/media/consent-form";
import { FilePicker } from "@/components/media/file-picker";
import { RevokeConsent } from "@/components/media/revoke-consent";
import { PageHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { findConsent } from "@/lib/media/queries";
import { paths } from "@/lib/paths";

export default async function Page({ params }: PageProps<"/[locale]/desk/consents/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.desk.consent(locale, id));
  const consent = (await findConsent(actor, id)) ?? notFound();
  const t = await getTranslations("evidence.consents");
  const { person, uses, doors, obtainedBy, obtainedOn, expiresOn, isChild, guardian, childAssented, proofName } = consent;
  return (
    <>
      <PageHead
        eyebrow={<Link href={paths.desk.consents(locale)}>{t("title")}</Link>}
        title={<bdi>{person}</bdi>}
        action={consent.revokedAt ? undefined : <RevokeConsent id={id} person={person} />}
      />
      {consent.revokedAt ? (
        <p className="state gone">{t("revoked")}</p>
      ) : (
        <>
          <ConsentForm consentId={id} organisations={[]} values={{ person, uses, doors, obtainedBy, obtainedOn, expiresOn: expiresOn ?? "", isChild, guardian, childAssented }} />
          <section className="sec" aria-label={t("proof")}>
            {proofName && (
              <p>
                <a href={paths.files.proof(id)}>
                  <bdi>{proofName}</bdi>
                </a>
              </p>
            )}
            <FilePicker id="proof" label={t("proof")} help={t("proofHelp")} accept=".pdf,image/jpeg,image/png" address={`/api/uploads/proofs?consent=${id}`} />
          </section>
        </>
      )}
    </>
  );
}
