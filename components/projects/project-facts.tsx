import { useTranslations } from "next-intl";
import type { ProjectDetail } from "@/lib/projects/queries";

type Facts = Pick<ProjectDetail, "places" | "beneficiaries" | "summary" | "partners" | "funders" | "links">;

/** What is recorded of a project, in words; nothing stands where nothing is known. */
export function ProjectFacts({ project, period }: { project: Facts; period: string }) {
  const t = useTranslations("evidence.project");
  const words = useTranslations("enums");
  const format = useTranslations("evidence.projects");
  const people = (list: Facts["partners"]) =>
    list.map(({ name, role }) => [name, role].filter(Boolean).join(", ")).join("; ");
  const rows = [
    { label: t("when"), text: period },
    {
      label: t("places"),
      text: project.places
        .map(({ name, precision, shownAs }) =>
          [name, words(`placePrecision.${precision}`), shownAs].filter(Boolean).join(", "),
        )
        .join("; "),
    },
    {
      label: t("beneficiaries"),
      text: project.beneficiaries
        .map(({ group, name, count, counted, how }) =>
          [
            format("people", { group: name || words(`beneficiaryGroup.${group}`), count }),
            counted && words(`counting.${counted}`),
            how,
          ]
            .filter(Boolean)
            .join(", "),
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
