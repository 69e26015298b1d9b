import { useTranslations } from "next-intl";
import type { Step } from "@/lib/projects/answers";

const BLOCKS = {
  project: ["what", "who"],
  evaluation: ["what", "own", "limit"],
  finding: ["what", "where", "before"],
  story: ["what", "after"],
} as const;

/** Help with a step of the guided path: why it is asked, where it is found, and one good example. */
export function StepHelp({ step }: { step: Step }) {
  const t = useTranslations("evidence.guide");
  const blocks: readonly string[] = BLOCKS[step];
  return (
    <aside className="aside" aria-label={t("label")}>
      {blocks.map((block) => (
        <div className="block" key={block}>
          <h2>{t(`${step}.${block}.title`)}</h2>
          <p>{t(`${step}.${block}.text`)}</p>
        </div>
      ))}
      <div className="block">
        <h2>{t("example")}</h2>
        <p className="eg">{t(`${step}.example`)}</p>
      </div>
    </aside>
  );
}
