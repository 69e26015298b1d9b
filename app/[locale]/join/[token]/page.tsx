import { getTranslations } from "next-intl/server";
import { ConfirmAddressForm } from "@/components/people/confirm-address-form";
import { DeadLink } from "@/components/people/dead-link";
import { ProposalFacts } from "@/components/people/proposal-facts";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { findConfirmable } from "@/lib/people/join-queries";

export const generateMetadata = pageTitle("joining", "join.confirm.title");

/** A button, not the mere visit: mail programs open links by themselves, to look for harm. */
export default async function Page({ params }: PageProps<"/[locale]/join/[token]">) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const request = await findConfirmable(token);
  if (!request) return <DeadLink what="confirmation" />;
  const t = await getTranslations("joining.join.confirm");
  return (
    <>
      {request.proposerOf ? (
        <ProposalFacts request={request} locale={locale} />
      ) : (
        <>
          <h1>{t("title")}</h1>
          <p className="lead">{t("lead")}</p>
        </>
      )}
      <ConfirmAddressForm token={token} locale={locale} />
    </>
  );
}
