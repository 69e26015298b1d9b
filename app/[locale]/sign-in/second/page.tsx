import { redirect } from "next/navigation";
import { SecondStepForm } from "@/components/people/second-step-form";
import { waitingSession } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("access", "second.title");

export default async function Page({ params, searchParams }: PageProps<"/[locale]/sign-in/second">) {
  const locale = await pageLocale(params);
  const asked = await searchParams;
  const next = typeof asked.next === "string" ? asked.next : "";
  const waiting = (await waitingSession()) ?? redirect(paths.signIn(locale, next));
  return <SecondStepForm locale={locale} next={next} factors={waiting.factors} />;
}
