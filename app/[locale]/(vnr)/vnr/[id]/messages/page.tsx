import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Fold } from "@/components/ui/fold";
import { MessageForm } from "@/components/vnr/message-form";
import { MessageItem } from "@/components/vnr/message-item";
import { RoundHead } from "@/components/vnr/round-head";
import { requireUser } from "@/lib/auth/current-user";
import { pageLocale } from "@/lib/i18n/page-locale";
import { pageTitle } from "@/lib/i18n/page-title";
import { paths } from "@/lib/paths";
import { listMessages } from "@/lib/vnr/message-queries";
import { sidesOf } from "@/lib/vnr/policy";

export const generateMetadata = pageTitle("vnr", "parts.messages");

export default async function Page({ params }: PageProps<"/[locale]/vnr/[id]/messages">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const actor = await requireUser(locale, paths.vnr.messages(locale, id));
  const round = (z.uuid().safeParse(id).success && (await listMessages(actor, id))) || notFound();
  const t = await getTranslations("vnr");
  const words = await getTranslations("vnrMessages");
  const { messages, stories, activities, status } = round;
  const empty = messages.length === 0;
  return (
    <>
      <RoundHead round={round} locale={locale} title={t("parts.messages")} lead={words("lead")} />
      {empty && <p>{words("none")}</p>}
      <div className="msgs">
        {messages.map((message, index) => (
          <MessageItem
            key={message.id}
            message={message}
            number={index + 1}
            round={round}
            own={sidesOf(actor, round)}
            locale={locale}
          />
        ))}
      </div>
      {status !== "withdrawn" && (
        <Fold title={words("new")} open={empty}>
          <MessageForm roundId={id} stored={null} stories={stories} activities={activities} offers={empty} />
        </Fold>
      )}
    </>
  );
}
