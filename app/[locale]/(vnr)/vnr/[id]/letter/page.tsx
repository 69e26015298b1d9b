import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Band } from "@/components/ui/band";
import { LetterForm } from "@/components/vnr/letter-form";
import { RoundHead } from "@/components/vnr/round-head";
import { requireUser } from "@/lib/auth/current-user";
import { LOCALES, NATIVE_NAMES } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { findLetter } from "@/lib/vnr/letter-queries";

export const generateMetadata = pageTitle("vnr", "parts.letter");

export default async function Page({ params, searchParams }: PageProps<"/[locale]/vnr/[id]/letter">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.vnr.letter(locale, id));
  const of = z
    .enum(LOCALES)
    .catch(locale)
    .parse((await searchParams).locale);
  const round = (z.uuid().safeParse(id).success && (await findLetter(actor, id, of))) || notFound();
  const t = await getTranslations("vnrLetter");
  const title = await getTranslations("vnr.parts");
  const { version, texts } = round.letter;
  return (
    <>
      <RoundHead
        round={round}
        locale={locale}
        title={title("letter")}
        lead={t("lead")}
        action={
          <a href={paths.files.letter(of, id)} download>
            {t("download")}
          </a>
        }
      />
      <nav className="letter-langs" aria-label={t("languages")}>
        <ul>
          {LOCALES.map((one) => (
            <li key={one}>
              <Link
                href={paths.vnr.letter(locale, id, one)}
                aria-current={one === of ? "page" : undefined}
                prefetch={false}
              >
                <span lang={one}>{NATIVE_NAMES[one]}</span>
                {round.written.includes(one) && ` (${t("written")})`}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <p className="quietly">{t("downloadHelp")}</p>
      {version === 0 && <Band tone="plain">{t("begun")}</Band>}
      {version === 0 && !round.hasContact && (
        <p>
          {t.rich("noContact", {
            link: (words) => <Link href={paths.vnr.contacts(locale, id)}>{words}</Link>,
          })}
        </p>
      )}
      <LetterForm key={of} roundId={id} of={of} version={version} texts={texts} />
    </>
  );
}
