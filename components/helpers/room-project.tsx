import { useTranslations } from "next-intl";
import { ProjectFacts } from "@/components/projects/project-facts";
import { formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { Room } from "@/lib/stories/helper-queries";

/** What is recorded of a project and how it was evaluated. */
export function RoomProject({ room, locale }: { room: Room; locale: Locale }) {
  const { project } = room;
  return (
    <>
      <ProjectFacts project={project} period={formatPeriod(project.periodStart, project.periodEnd, locale)} />
      {room.evaluations.map((one) => (
        <section key={one.id} className="sec" aria-labelledby={`evaluation-${one.id}`}>
          <h2 id={`evaluation-${one.id}`}>
            <bdi>{one.title}</bdi>
          </h2>
          <EvaluationFacts evaluation={one} locale={locale} />
        </section>
      ))}
    </>
  );
}

/** How one evaluation was made; nothing stands where nothing is known. */
function EvaluationFacts({
  evaluation,
  locale,
}: {
  evaluation: Room["evaluations"][number];
  locale: Locale;
}) {
  const t = useTranslations("helping.room");
  const words = useTranslations("enums");
  const when = useTranslations("evidence.project");
  const { method, evaluatorKind, evaluatorName, sampleSize, sampling, limits } = evaluation;
  const by = [evaluatorKind && words(`evaluatorKind.${evaluatorKind}`), evaluatorName];
  const rows = [
    { label: t("method"), text: method ? words(`method.${method}`) : "" },
    { label: t("evaluator"), text: by.filter(Boolean).join(": ") },
    { label: when("when"), text: formatPeriod(evaluation.periodStart, evaluation.periodEnd, locale) },
    { label: t("sample"), text: [sampleSize, sampling].filter(Boolean).join(" · ") },
    { label: t("limits"), text: limits },
  ].filter(({ text }) => text !== "");
  return (
    <dl className="facts">
      {rows.map(({ label, text }) => (
        <div key={label} className="contents">
          <dt>{label}</dt>
          <dd dir="auto" className="as-typed">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
