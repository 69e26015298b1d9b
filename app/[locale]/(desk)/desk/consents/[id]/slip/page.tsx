import Link from "next/link";
import { notFound } from "next/navigation";
import { createFormatter } from "next-intl";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { SlipSheet } from "@/components/media/slip-sheet";
import { SlipAgreed, SlipEnding } from "@/components/media/slip-words";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Select } from "@/components/ui/text-input";
import { requireUser } from "@/lib/auth/current-user";
import { env } from "@/lib/env";
import { listLanguages } from "@/lib/i18n/languages";
import { direction, formatTag, isLocale, LOCALES, type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { findSlip } from "@/lib/media/queries";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("evidence.slip", "label");

/** What the person shown takes home, in their language whatever language this page is read in. */
export default async function Page({ params, searchParams }: PageProps<"/[locale]/desk/consents/[id]/slip">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.desk.slip(locale, id));
  const slip = z.uuid().safeParse(id).success ? await findSlip(actor, id) : null;
  if (!slip) notFound();
  const languages = listLanguages(locale);
  const { language } = await searchParams;
  const asked = languages.find(({ tag }) => tag === language)?.tag ?? locale;
  const printed: Locale = isLocale(asked) ? asked : locale;
  const other = isLocale(asked)
    ? null
    : { lang: asked, dir: direction(asked), name: languages.find(({ tag }) => tag === asked)?.name ?? asked };
  const t = await getTranslations("evidence.slip");
  const words = await getTranslations({ locale: printed, namespace: "slip" });
  const enums = await getTranslations({ locale: printed, namespace: "enums" });
  const format = createFormatter({ locale: formatTag(printed), timeZone: "UTC" });
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "long" });
  return (
    <>
      <PageHead
        eyebrow={
          <Link href={paths.desk.consent(locale, id)}>
            <bdi>{slip.person}</bdi>
          </Link>
        }
        title={t("label")}
        lead={t("lead")}
      />
      <form className="slip-language" method="get">
        <Select
          label={t("language")}
          help={t("languageHelp")}
          name="language"
          width="medium"
          defaultValue={asked}
        >
          {LOCALES.map((one) => (
            <option key={one} value={one}>
              {NATIVE_NAMES[one]}
            </option>
          ))}
          {languages
            .filter(({ tag }) => !isLocale(tag))
            .map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
        </Select>
        <Button type="submit" variant="second">
          {t("show")}
        </Button>
      </form>
      <SlipSheet
        key={asked}
        consentId={id}
        lang={printed}
        dir={direction(printed)}
        other={other}
        agreed={<SlipAgreed slip={slip} t={words} enums={enums} day={day} />}
        ending={<SlipEnding t={words} address={new URL(paths.endConsent(printed), env().APP_URL).href} />}
      />
    </>
  );
}
