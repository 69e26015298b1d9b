import { useTranslations } from "next-intl";
import type { ProjectDetail } from "@/lib/projects/queries";

/** What is recorded of a project, in words; nothing stands where nothing is known. */
export function ProjectFacts({ project, period }: { project: ProjectDetail; period: string }) {
  const t = useTranslations("evidence.project");
  const groups = useTranslations("enums.beneficiaryGroup");
  const format = useTranslations("evidence.projects");
  const people = (list: ProjectDetail["partners"]) =>
    list.map(({ name, role }) => [name, role].filter(Boolean).join(", ")).join("; ");
  const rows = [
    { label: t("when"), text: period },
    { label: t("places"), text: project.places },
    {
      label: t("beneficiaries"),
      text: project.beneficiaries
        .map(({ group, count, how }) =>
          [format("people", { group: groups(group), count }), how].filter(Boolean).join(", "),
        )
        .join("; "),
    },
    { label: t("summary"), text: project.summary },
    { label: t("partners"), text: people(project.partners) },
    { label: t("funders"), text: people(project.funders) },
  ].filter(({ text }) => text !== "");
  return (
    <dl className="facts">
      {rows.map(({ label, text }) => (
        <div key={label} className="contents">
          <dt>{label}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
      {project.links.length > 0 && (
        <div className="contents">
          <dt>{t("links")}</dt>
          <dd>
            {project.links.map(({ url, label }) => (
              <a key={url} href={url} rel="noreferrer">
                <bdi>{label || url}</bdi>{" "}
              </a>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
