import { useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import { State } from "@/components/ui/state";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { Channel } from "@/lib/vnr/channel-queries";
import { ChannelForm } from "./channel-form";
import { RemoveVnrThing } from "./remove-vnr-thing";

type Props = { channel: Channel; locale: Locale; today: string };

/** One channel: whether it is open, whether something was sent, and its form. */
export function ChannelItem({ channel, locale, today }: Props) {
  const t = useTranslations("vnr.channel");
  const { id, version, roundId, kind, side, title, opensOn, closesOn, link, sent, sentOn, answer } = channel;
  return (
    <Fold
      title={
        <span>
          <bdi>{title}</bdi>
          <small className="sub">
            <Standing channel={channel} today={today} /> {t(`kinds.${kind}`)} · {t(`sides.${side}`)}
            {closesOn && ` · ${t("until", { date: formatDay(closesOn, locale) })}`}
          </small>
        </span>
      }
    >
      <ChannelForm
        roundId={roundId}
        stored={{
          ...{ id, version },
          values: {
            ...{ kind, side, title, link, sent, answer },
            ...{ opensOn: opensOn ?? "", closesOn: closesOn ?? "", sentOn: sentOn ?? "" },
          },
        }}
      />
      <div className="btns">
        <RemoveVnrThing kind="channel" id={id} version={version} name={title} />
      </div>
    </Fold>
  );
}

function Standing({ channel: { answer, sentOn, opensOn, closesOn }, today }: Omit<Props, "locale">) {
  const t = useTranslations("vnr.channel.standing");
  if (answer) return <State tone="done">{t("answered")}</State>;
  if (sentOn && sentOn <= today) return <State tone="sent">{t("sent")}</State>;
  if (closesOn && closesOn < today) return <State tone="gone">{t("closed")}</State>;
  if (opensOn && opensOn > today) return <State tone="draft">{t("notYet")}</State>;
  return <State tone="you">{t("open")}</State>;
}
