import { useTranslations } from "next-intl";

const STEPS = ["project", "evaluation", "finding", "story"] as const;
export type Step = (typeof STEPS)[number];

/** Where one is on the way from nothing to a story. */
export function BeginPath({ current }: { current: Step }) {
  const t = useTranslations("evidence.begin");
  const at = STEPS.indexOf(current);
  return (
    <ol className="path" aria-label={t("label")}>
      {STEPS.map((step, index) => (
        <li key={step} className={index < at ? "done" : index === at ? "here" : "later"} aria-current={index === at ? "step" : undefined}>
          <b>{t(`steps.${step}`)}</b>
          {t(index < at ? "done" : index === at ? "now" : "later")}
        </li>
      ))}
    </ol>
  );
}
