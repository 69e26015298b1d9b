import "@/app/styles/public.css";
import "@/app/styles/desk.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { PublicFrame } from "@/components/layout/public-frame";
import { SignInForm } from "@/components/people/sign-in-form";
import { currentUser } from "@/lib/auth/current-user";
import { env } from "@/lib/env";
import { formatTag } from "@/lib/i18n/locales";
import { pickMessages } from "@/lib/i18n/messages";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false } };

export default async function Page({ params, searchParams }: PageProps<"/[locale]/sign-in">) {
  const locale = await pageLocale(params);
  const { next } = await searchParams;
  if (await currentUser()) redirect(paths.desk.home(locale));
  return (
    <PublicFrame locale={locale} sample={env().EMBEDDED_DATABASE === "1" && env().SAMPLE_WORLD === "1"}>
      <div className="wrap desk-side sign-in">
        <NextIntlClientProvider
          locale={formatTag(locale)}
          messages={pickMessages(locale, ["account", "common"])}
        >
          <SignInForm locale={locale} next={typeof next === "string" ? next : ""} />
        </NextIntlClientProvider>
      </div>
    </PublicFrame>
  );
}
