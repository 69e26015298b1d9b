import { useFormatter, useTranslations } from "next-intl";
import { EmbargoTime } from "@/components/stories/embargo-time";
import { StoryState } from "@/components/stories/story-state";
import { TOMBSTONE_REASONS, VERDICTS } from "@/db/enums";
import type { History } from "@/lib/reviews/history-queries";

type Round = History["rounds"][number];

/** What became of a story, round by round, the newest first; times in UTC. */
export function HistoryRounds({ history }: { history: History }) {
  const t = useTranslations("history");
  return history.rounds.map((round) => (
    <section key={round.id} className="sec" aria-labelledby={`round-${round.number}`}>
      <div className="shead">
        <h2 id={`round-${round.number}`}>{t("round", { number: round.number })}</h2>
        <p>
          <StoryState state={round.state} light />
        </p>
      </div>
      {round.embargoUntil && (
        <p className="quietly">
          <EmbargoTime until={round.embargoUntil} zone={round.embargoZone} />
        </p>
      )}
      <ol className="history">
        {round.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      {round.why && (
        <p>
          <b>{t("why")}</b> <bdi>{round.why}</bdi>
        </p>
      )}
    </section>
  ));
}

function Step({ step }: { step: Round["steps"][number] }) {
  const t = useTranslations("history");
  const words = useTranslations("enums");
  const common = useTranslations("common");
  const format = useFormatter();
  const verdict = VERDICTS.find((one) => one === step.verdict);
  const reason = TOMBSTONE_REASONS.find((one) => one === step.reason);
  return (
    <li>
      <time dateTime={step.at.toISOString()}>
        {format.dateTime(step.at, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" })}
      </time>
      <span>
        <b>{t(`party.${step.party}`)}</b>
        {step.name !== null && (
          <>
            {" "}
            (<bdi>{step.name || common("formerMember")}</bdi>)
          </>
        )}{" "}
        {step.way ? t(`way.${step.way}`) : words(`eventKind.${step.kind}`)}
        {step.whose !== null && (
          <>
            {" "}
            (<bdi>{step.whose || common("formerMember")}</bdi>)
          </>
        )}
        {verdict && `: ${words(`verdict.${verdict}`)}`}
        {reason && `: ${words(`tombstoneReason.${reason}`)}`}
      </span>
    </li>
  );
}
