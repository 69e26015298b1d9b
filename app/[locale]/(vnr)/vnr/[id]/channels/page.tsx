import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Fold } from "@/components/ui/fold";
import { ChannelForm } from "@/components/vnr/channel-form";
import { ChannelItem } from "@/components/vnr/channel-item";
import { RoundHead } from "@/components/vnr/round-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { today } from "@/lib/today";
import { listChannels } from "@/lib/vnr/channel-queries";

export const generateMetadata = pageTitle("vnr", "parts.channels");

export default async function Page({ params }: PageProps<"/[locale]/vnr/[id]/channels">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.vnr.channels(locale, id));
  const round = (z.uuid().safeParse(id).success && (await listChannels(actor, id))) || notFound();
  const t = await getTranslations("vnr");
  return (
    <>
      <RoundHead round={round} locale={locale} title={t("parts.channels")} lead={t("channel.lead")} />
      {round.channels.length === 0 && <p>{t("channel.none")}</p>}
      {round.channels.map((channel) => (
        <ChannelItem key={channel.id} channel={channel} locale={locale} today={today()} />
      ))}
      <Fold title={t("channel.new")} open={round.channels.length === 0}>
        <ChannelForm roundId={id} stored={null} />
      </Fold>
    </>
  );
}
