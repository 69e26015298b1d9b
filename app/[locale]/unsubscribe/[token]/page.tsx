import "@/app/styles/public.css";
import "@/app/styles/desk.css";
import type { Metadata } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { PublicFrame } from "@/components/layout/public-frame";
import { Button } from "@/components/ui/button";
import { readUnsubscribeToken } from "@/lib/email/unsubscribe-token";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "same-origin" };

type Props = PageProps<"/[locale]/unsubscribe/[token]">;

export default async function Page({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const { done } = await searchParams;
  return (
    <PublicFrame locale={locale} sample={env().EMBEDDED_DATABASE === "1" && env().SAMPLE_WORLD === "1"}>
      <div className="wrap desk-side sign-in">
        <Unsubscribe locale={locale} token={token} done={done === "1"} />
      </div>
    </PublicFrame>
  );
}

/** A look changes nothing: mail is searched by machines that open every link. The button does. */
function Unsubscribe({ locale, token, done }: { locale: Locale; token: string; done: boolean }) {
  const t = useTranslations("wishes.unsubscribe");
  const kinds = useTranslations("wishes.kinds");
  const named = readUnsubscribeToken(token);
  const inAccount = <Link href={paths.account(locale)}>{t("account")}</Link>;
  if (!named || done) {
    return (
      <>
        <h1>{named ? t("done") : t("dead")}</h1>
        <p>{named ? t("doneWhat") : t("deadWhat")}</p>
        <p>{inAccount}</p>
      </>
    );
  }
  return (
    <form method="post" action={`${paths.unsubscribeNow(token)}?from=${locale}`}>
      <h1>{t("title")}</h1>
      <p>{named.kind === "digest" ? t("whatDigest") : t("what", { kind: kinds(named.kind) })}</p>
      <div className="sendbar btns">
        <Button type="submit">{t("button")}</Button>
      </div>
      <p>{inAccount}</p>
    </form>
  );
}
