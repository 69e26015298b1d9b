"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { assignReviewerAction } from "@/lib/reviews/actions";
import { isAvailable } from "@/lib/reviews/suggest";
import type { Decline, Suggestion } from "@/lib/reviews/suggestion-queries";

type Props = {
  revisionId: string;
  /** Of the story, by name. */
  language: string;
  country: string;
  suggestions: Suggestion[];
  declines: Decline[];
};

/** How many stand at once; the others are a fold away. */
const FIRST = 5;

/** Whom an editor may ask, the best first, each with the reasons in words; and who said no. */
export function Suggestions({ suggestions, declines, ...story }: Props) {
  const t = useTranslations("reviewers.suggestions");
  const common = useTranslations("common");
  const { act, problem, pending } = useAct();
  if (suggestions.length + declines.length === 0) return null;
  const assign = (reviewerId: string) =>
    act(() => assignReviewerAction({ revisionId: story.revisionId, reviewerId }));
  const list = (some: Suggestion[]) => (
    <ul className="asks">
      {some.map((one) => (
        <li key={one.id}>
          <div>
            <b>
              <bdi>{one.name}</bdi>
            </b>
            <Why {...story} {...one} />
          </div>
          {isAvailable(one.reasons) && (
            <Button variant="second" busy={pending} onClick={() => assign(one.id)}>
              {t("assign", { name: one.name })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <section className="sec" aria-labelledby="suggestions">
      <div className="shead">
        <h2 id="suggestions">{t("title")}</h2>
        <p>{t("lead")}</p>
      </div>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      {declines.map(({ id, name, reason }) => (
        <p key={id} className="quietly">
          {t("declinedWhy", { name: name || common("formerMember"), reason })}
        </p>
      ))}
      {suggestions.length === 0 ? <p>{t("nobody")}</p> : list(suggestions.slice(0, FIRST))}
      {suggestions.length > FIRST && (
        <details className="fold">
          <summary>{t("more", { count: suggestions.length - FIRST })}</summary>
          {list(suggestions.slice(FIRST))}
        </details>
      )}
    </section>
  );
}

function Why({
  language,
  country,
  reasons,
  likeNames,
}: Pick<Props, "language" | "country"> & Pick<Suggestion, "reasons" | "likeNames">) {
  const t = useTranslations("reviewers.suggestions");
  const format = useFormatter();
  const { awayUntil, load, loadLimit } = reasons;
  const date = (day: string) => format.dateTime(new Date(day), { dateStyle: "long", timeZone: "UTC" });
  const words = [
    awayUntil && t("away", { date: date(awayUntil) }),
    loadLimit !== null && load >= loadLimit && t("full"),
    reasons.declined && t("declined"),
    likeNames.length > 0 && t("likeName", { names: likeNames.join(", ") }),
    t(reasons.readsLanguage ? "reads" : "readsNot", { language }),
    reasons.judgedBefore && t("before"),
    reasons.knowsRegion && t("region", { country }),
    reasons.goals.length > 0 && t("goals", { goals: format.list(reasons.goals.map(String)) }),
    loadLimit === null ? t("load", { load }) : t("loadOf", { load, limit: loadLimit }),
    t("recent", { count: reasons.recent }),
  ].filter((one) => typeof one === "string");
  return <span className="sub">{words.join(" · ")}</span>;
}
