import { redirect } from "next/navigation";
import { pageLocale } from "@/lib/i18n/page-locale";
import { paths } from "@/lib/paths";

export default async function Page({ params }: PageProps<"/[locale]/admin">) {
  redirect(paths.admin.organisations(await pageLocale(params)));
}
