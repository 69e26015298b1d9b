import { getFormatter, getTranslations } from "next-intl/server";
import { OpenForm } from "@/components/helpers/room-forms";
import { FormFrame } from "@/components/layout/form-frame";
import { DeadLink } from "@/components/people/dead-link";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { findHelperLink } from "@/lib/stories/helper-queries";

export const generateMetadata = pageTitle("helping", "open.title");

export default async function Page({ params }: PageProps<"/[locale]/helpers/[token]">) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const found = await findHelperLink(token);
  const t = await getTranslations("helping.open");
  const format = await getFormatter();
  return (
    <FormFrame locale={locale} messages={["helping", "joining", "refusals", "common"]}>
      {found ? (
        <>
          <h1>{t("title")}</h1>
          <p className="lead">{t("from", { inviter: found.inviter, organisation: found.organisation })}</p>
          <p>{t(found.storyId ? "story" : "project")}</p>
          <p>{t("what", { date: format.dateTime(found.expiresAt, { dateStyle: "long" }) })}</p>
          <OpenForm token={token} locale={locale} />
        </>
      ) : (
        <DeadLink what="helper" />
      )}
    </FormFrame>
  );
}
