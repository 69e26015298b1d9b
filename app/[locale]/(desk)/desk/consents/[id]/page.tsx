import Link from "next/link";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { z } from "zod";
import { ConsentForm } from "@/components/media/consent-form";
import { ConsentState } from "@/components/media/consent-state";
import { EraseConsent } from "@/components/media/erase-consent";
import { FilePicker } from "@/components/media/file-picker";
import { RevokeConsent } from "@/components/media/revoke-consent";
import { Band } from "@/components/ui/band";
import { PageHead, SectionHead } from "@/components/ui/page-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { findConsent, findUses } from "@/lib/media/queries";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("evidence.consents", "one");

export default async function Page({ params }: PageProps<"/[locale]/desk/consents/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.desk.consent(locale, id));
  if (!z.uuid().safeParse(id).success) notFound();
  const consent = (await findConsent(actor, id)) ?? notFound();
  const uses = await findUses(actor, id);
  const t = await getTranslations("evidence.consents");
  const gone = await getTranslations("leaving.consent");
  const format = await getFormatter();
  const { proofName } = consent;
  return (
    <>
      <PageHead
        eyebrow={<Link href={paths.desk.consents(locale)}>{t("title")}</Link>}
        title={<bdi>{consent.person || gone("erased")}</bdi>}
        lead={<ConsentState consent={consent} />}
        action={
          !consent.erasedAt && (
            <div className="btns">
              {!consent.revokedAt && <RevokeConsent id={id} person={consent.person} />}
              <EraseConsent id={id} person={consent.person} />
            </div>
          )
        }
      />
      {!consent.revokedAt && (
        <p>
          <Link href={paths.desk.slip(locale, id)}>{t("slip")}</Link>
        </p>
      )}
      {consent.erasedAt && (
        <Band tone="plain">
          {gone("mark", { date: format.dateTime(consent.erasedAt, { dateStyle: "long" }) })}
        </Band>
      )}
      {!consent.revokedAt && <ConsentForm consentId={id} organisations={[]} values={valuesOf(consent)} />}
      <section className="sec" aria-labelledby="rests">
        <SectionHead id="rests" title={t("rests")} />
        <p>{t("restsCount", { photos: uses.photos.length, voices: uses.voices })}</p>
        <ul>
          {uses.photos.map((photo) => (
            <li key={photo.id}>
              <bdi>{photo.alternativeText || photo.name}</bdi>
            </li>
          ))}
        </ul>
      </section>
      <section className="sec" aria-labelledby="proofs">
        <SectionHead id="proofs" title={t("proof")} />
        {proofName && (
          <p>
            <a href={paths.files.proof(id)}>
              <bdi>{proofName}</bdi>
            </a>
          </p>
        )}
        {!consent.revokedAt && (
          <FilePicker
            id="proof"
            label={t(proofName ? "proofAnew" : "proofAdd")}
            help={t("proofHelp")}
            accept=".pdf,image/jpeg,image/png"
            address={`/api/uploads/proofs?consent=${id}`}
          />
        )}
      </section>
    </>
  );
}

/** A stored consent as its form begins with it. */
function valuesOf(consent: NonNullable<Awaited<ReturnType<typeof findConsent>>>) {
  const { person, uses, doors, obtainedBy, obtainedOn, expiresOn, isChild, guardian, childAssented } =
    consent;
  return {
    person,
    uses,
    doors,
    obtainedBy,
    obtainedOn,
    expiresOn: expiresOn ?? "",
    isChild,
    guardian,
    childAssented,
  };
}
