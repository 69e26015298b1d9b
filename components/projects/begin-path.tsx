import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Answered, STEPS, type Step } from "@/lib/projects/answers";

type Props = {
  current: Step;
  /** The first step that is not done: nothing after it can be opened. */
  reached: Step;
  answers: Record<Step, Answered>;
  href: (step: Step) => string;
};

/** Where one is on the way from nothing to a story; done steps can be opened again. */
export function BeginPath({ current, reached, answers, href }: Props) {
  const t = useTranslations("evidence.begin");
  return (
    <nav aria-label={t("label")}>
      <ol className="path">
        {STEPS.map((step, index) => {
          const open = index <= STEPS.indexOf(reached) && step !== current;
          const place = step === current ? "here" : index < STEPS.indexOf(reached) ? "done" : "later";
          const name = `${index + 1}. ${t(`steps.${step}`)}`;
          return (
            <li key={step} className={place} aria-current={step === current ? "step" : undefined}>
              {open ? <Link href={href(step)}>{name}</Link> : <b>{name}</b>}
              {t(place, answers[step])}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
