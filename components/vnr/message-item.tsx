import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { GoalTiles, TargetTile } from "@/components/stories/goal-tiles";
import { Fold } from "@/components/ui/fold";
import { State } from "@/components/ui/state";
import type { VnrSide } from "@/db/enums";
import { isolated } from "@/lib/i18n/isolated";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { targetKey } from "@/lib/sdg/targets";
import type { Message, MessageRound } from "@/lib/vnr/message-queries";
import { MessageComments } from "./message-comments";
import { MessageForm } from "./message-form";
import { AgreementButtons, MoveButtons } from "./message-tools";
import { RemoveVnrThing } from "./remove-vnr-thing";

type Props = {
  message: Message;
  /** From 1. */
  number: number;
  round: MessageRound;
  /** Sides for which the reader speaks. */
  own: readonly VnrSide[];
  locale: Locale;
};

/** One message: what is said, what stands behind it, who agreed, and what can be done with it. */
export function MessageItem({ message, number, round, own, locale }: Props) {
  const t = useTranslations("vnrMessages");
  const { id, version, roundId, text, goal, target, speaker, wording } = message;
  const rests = round.status === "withdrawn";
  const of = t("of", { number });
  const ids = (things: { id: string }[]) => things.map((one) => one.id);
  return (
    <article className="msg" aria-labelledby={`message-${id}`}>
      <div>
        <h2 className="vh" id={`message-${id}`}>
          {t("message", { number })}
        </h2>
        <blockquote className="as-typed" dir="auto">
          {text}
        </blockquote>
        <Towards goal={goal} target={target} />
        <Behind message={message} locale={locale} />
      </div>
      <div>
        <p>
          <b>{t(`saidBy.${speaker}`)}</b>
        </p>
        <Agreed message={message} present={round.sides} />
        {!rests && (
          <div className="msg-tools">
            <AgreementButtons id={id} wording={wording} of={of} sides={own} by={message.agreed.by} />
            <MoveButtons id={id} of={of} first={number === 1} last={number === round.messages.length} />
          </div>
        )}
      </div>
      <div className="whole">
        <MessageComments id={id} comments={message.comments} rests={rests} />
        {!rests && (
          <Fold title={t("change", { number })}>
            <p className="quietly">{t("falls")}</p>
            <MessageForm
              roundId={roundId}
              stored={{
                ...{ id, version },
                values: {
                  ...{ text, goal: String(goal), target: target ?? "", speaker },
                  ...{ storyIds: ids(message.stories), activityIds: ids(message.activities) },
                },
              }}
              stories={round.stories}
              activities={round.activities}
            />
            <div className="btns">
              <RemoveVnrThing kind="message" id={id} version={version} name={isolated(String(number))} />
            </div>
          </Fold>
        )}
      </div>
    </article>
  );
}

function Towards({ goal, target }: Pick<Message, "goal" | "target">) {
  const goals = useTranslations("goals");
  const targets = useTranslations("targets");
  return (
    <div className="towards">
      {target ? <TargetTile target={target} /> : <GoalTiles goals={[goal]} />}
      <span>{target ? targets(targetKey(target)) : goals(String(goal))}</span>
    </div>
  );
}

function Behind({ message, locale }: { message: Message; locale: Locale }) {
  const t = useTranslations("vnrMessages");
  const { stories, activities, hidden } = message;
  if (stories.length + activities.length + hidden === 0)
    return <p className="quietly">{t("nothingBehind")}</p>;
  return (
    <>
      <h3>{t("evidence")}</h3>
      <ul className="behind">
        {stories.map(({ id, slug, title, organisation }) => (
          <li key={id}>
            <Link href={paths.public.story(locale, slug)}>
              <bdi>{title}</bdi>
            </Link>
            {" · "}
            <bdi>{organisation}</bdi>
          </li>
        ))}
        {activities.map(({ id, title }) => (
          <li key={id}>
            <bdi>{title}</bdi>{" "}
            <State tone="draft" light>
              {t("notReviewed")}
            </State>
          </li>
        ))}
        {hidden > 0 && <li>{t("hidden", { count: hidden })}</li>}
      </ul>
    </>
  );
}

function Agreed({ message, present }: { message: Message; present: readonly VnrSide[] }) {
  const t = useTranslations("vnrMessages");
  const format = useFormatter();
  const { agreed, agreements } = message;
  const [first, second] = agreed.by;
  const standing = second ? "both" : (first ?? "open");
  return (
    <>
      <p>
        <State tone={agreed.complete ? "done" : first ? "review" : "you"}>{t(`standing.${standing}`)}</State>
      </p>
      <ul className="quietly">
        {agreements.map(({ side, by, at }) => (
          <li key={side}>
            {t("agreedOn", {
              ...{ side, name: isolated(by || t("former")) },
              date: format.dateTime(at, { dateStyle: "medium" }),
            })}
          </li>
        ))}
        {present
          .filter((side) => !agreed.by.includes(side))
          .map((side) => (
            <li key={side}>{t("waits", { side })}</li>
          ))}
      </ul>
    </>
  );
}
