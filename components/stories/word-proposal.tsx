import { useTranslations } from "next-intl";
import type { Proposal } from "@/lib/stories/word/proposals";
import { WordDiff } from "./word-diff";

type Props = {
  proposal: Proposal;
  language: string;
  outcome: { state: "chosen" | "left" | "taken"; refusal?: string } | undefined;
  onChoose: (yes: boolean) => void;
};

/** One section of a file beside what stands: the difference, what could not be taken as it is, and the choice. */
export function WordProposal({ proposal, language, outcome, onChoose }: Props) {
  const t = useTranslations("word");
  const words = useTranslations("enums.section");
  const { section, before, after, writtenSince, problems } = proposal;
  const name = words(section);
  return (
    <section className="within" aria-labelledby={`word-${section}`}>
      <h3 id={`word-${section}`}>{name}</h3>
      {before === after ? (
        problems.length === 0 && <p className="quietly">{t("formOnly")}</p>
      ) : (
        <WordDiff before={before} after={after} lang={language} />
      )}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ code, at = 0, value = "" }) => (
            <li key={`${code}-${at}-${value}`}>{t(`problem.${code}`, { at, value })}</li>
          ))}
        </ul>
      )}
      {writtenSince && <p className="note must">{t("written")}</p>}
      {outcome?.refusal && (
        <p className="err" role="alert">
          {outcome.refusal}
        </p>
      )}
      {outcome?.state === "taken" ? (
        <p className="state done">{t("saved", { count: 1 })}</p>
      ) : (
        <label className="pick">
          <input
            type="checkbox"
            checked={outcome?.state === "chosen"}
            onChange={(event) => onChoose(event.target.checked)}
          />
          <span>{t("take", { section: name })}</span>
        </label>
      )}
    </section>
  );
}
