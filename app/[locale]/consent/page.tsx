import "@/app/styles/public.css";
import "@/app/styles/desk.css";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { PublicFrame } from "@/components/layout/public-frame";
import { EndConsentForm } from "@/components/media/end-consent-form";
import { env } from "@/lib/env";
import { pickMessages } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";

export const dynamic = "force-dynamic";
export const generateMetadata = pageTitle("slip", "endTitle");

/** Where somebody who is shown or quoted ends it themselves, with the code on their slip. It writes: no public page does. */
export default async function Page({ params }: PageProps<"/[locale]/consent">) {
  const locale = await pageLocale(params);
  const t = await getTranslations("slip");
  return (
    <PublicFrame locale={locale} sample={env().EMBEDDED_DATABASE === "1" && env().SAMPLE_WORLD === "1"}>
      <div className="wrap desk-side sign-in end-consent">
        <h1>{t("endTitle")}</h1>
        <p className="lead">{t("endLead")}</p>
        <ClientMessages locale={locale} messages={pickMessages(locale, ["slip", "common", "refusals"])}>
          <EndConsentForm />
        </ClientMessages>
        <p className="quietly">{t("recall")}</p>
        <p className="quietly">{t("lost")}</p>
      </div>
    </PublicFrame>
  );
}
