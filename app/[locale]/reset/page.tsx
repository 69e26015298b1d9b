import { AskResetForm } from "@/components/people/reset-forms";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";

export const generateMetadata = pageTitle("access", "reset.title");

export default async function Page({ params }: PageProps<"/[locale]/reset">) {
  return <AskResetForm locale={await pageLocale(params)} />;
}
