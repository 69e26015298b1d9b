import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Fold } from "@/components/ui/fold";
import { ContactForm } from "@/components/vnr/contact-form";
import { ContactItem } from "@/components/vnr/contact-item";
import { RoundHead } from "@/components/vnr/round-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { today } from "@/lib/today";
import { listContacts } from "@/lib/vnr/contact-queries";

export const generateMetadata = pageTitle("vnr", "parts.contacts");

export default async function Page({ params }: PageProps<"/[locale]/vnr/[id]/contacts">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.vnr.contacts(locale, id));
  const round = (z.uuid().safeParse(id).success && (await listContacts(actor, id))) || notFound();
  const t = await getTranslations("vnr");
  return (
    <>
      <RoundHead round={round} locale={locale} title={t("parts.contacts")} lead={t("contact.lead")} />
      {round.contacts.length === 0 && <p>{t("contact.none")}</p>}
      {round.contacts.map((contact) => (
        <ContactItem key={contact.id} contact={contact} locale={locale} today={today()} />
      ))}
      <Fold title={t("contact.new")} open={round.contacts.length === 0}>
        <ContactForm roundId={id} stored={null} />
      </Fold>
    </>
  );
}
