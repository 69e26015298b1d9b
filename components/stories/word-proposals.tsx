"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useRefusal } from "@/components/use-refusal";
import { saveSectionAction } from "@/lib/stories/actions";
import type { Proposal, Proposals } from "@/lib/stories/word/proposals";
import { WordProposal } from "./word-proposal";

type Props = {
  answer: Proposals & { version: number };
  storyId: string;
  storyHref: string;
  language: string;
};
type Outcome = { state: "chosen" | "left" | "taken"; refusal?: string };

/** The sections of a file that differ; those that are chosen are saved like any other, each on its own. */
export function WordProposals({ answer, storyId, storyHref, language }: Props) {
  const t = useTranslations("word");
  const refusal = useRefusal();
  const [outcomes, setOutcomes] = useState<Record<string, Outcome>>(() => firstChoice(answer.proposals));
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const note = (section: string, outcome: Outcome) => setOutcomes((now) => ({ ...now, [section]: outcome }));
  const chosen = answer.proposals.filter(({ section }) => outcomes[section]?.state === "chosen");
  const taken = Object.values(outcomes).filter(({ state }) => state === "taken").length;
  const save = () =>
    startTransition(async () => {
      setProblem(chosen.length === 0 ? t("noneChosen") : null);
      for (const { section, value } of chosen) {
        const result = await saveSectionAction({
          id: storyId,
          section,
          base: answer.version,
          value,
          apart: true,
        }).catch(() => ({ ok: false as const, code: "offline" }));
        note(
          section,
          result.ok ? { state: "taken" } : { state: "chosen", refusal: refusal.sentence(result.code) },
        );
      }
    });
  return (
    <section className="sec" aria-labelledby="word-found">
      <div className="shead">
        <h2 id="word-found">{t("found", { count: answer.proposals.length })}</h2>
        {answer.proposals.length > 0 && <p>{t("key")}</p>}
      </div>
      {answer.otherStory && <p className="note must">{t("other")}</p>}
      {answer.unknown.length > 0 && (
        <p className="note">{t("unknown", { headings: answer.unknown.join(" · ") })}</p>
      )}
      {answer.proposals.map((proposal) => (
        <WordProposal
          key={proposal.section}
          proposal={proposal}
          language={language}
          outcome={outcomes[proposal.section]}
          onChoose={(yes) => note(proposal.section, { state: yes ? "chosen" : "left" })}
        />
      ))}
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <p role="status">{taken > 0 && t("saved", { count: taken })}</p>
      <div className="btns">
        {taken < answer.proposals.length && (
          <Button busy={pending} onClick={save}>
            {t("save")}
          </Button>
        )}
        <Link href={storyHref}>{t("back")}</Link>
      </div>
    </section>
  );
}

/** Everything is chosen but what would replace newer words. */
const firstChoice = (proposals: Proposal[]): Record<string, Outcome> =>
  Object.fromEntries(
    proposals.map(({ section, writtenSince }) => [section, { state: writtenSince ? "left" : "chosen" }]),
  );
