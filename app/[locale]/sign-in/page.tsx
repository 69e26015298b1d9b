import { redirect } from "next/navigation";
import { SignInForm } from "@/components/people/sign-in-form";
import { currentUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";

export const generateMetadata = pageTitle("account", "signIn");

export default async function Page({ params, searchParams }: PageProps<"/[locale]/sign-in">) {
  const locale = await pageLocale(params);
  const { next } = await searchParams;
  if (await currentUser()) redirect(paths.desk.home(locale));
  return <SignInForm locale={locale} next={typeof next === "string" ? next : ""} />;
}
