import { useTranslations } from "next-intl";
import type { FindingSnapshot } from "@/db/documents";
import { figureParts } from "@/lib/projects/figures";
import { useFigures } from "./figures";

/** The figure itself: "31 % → 58 %", "29 % against 68 %", "17 of 22 said so", "1,946 sent". */
export function HeadlineFigure({ finding }: { finding: FindingSnapshot }) {
  const t = useTranslations("story.figure");
  const { value, number } = useFigures();
  const parts = figureParts(finding);
  if (!parts) return null;
  if (parts.kind === "said") {
    const said = number(parts.said);
    return (
      <p className="figure">
        <span className="is">{parts.of === null ? said : t("of", { said, of: number(parts.of) })}</span>{" "}
        <small>{t("saidSo")}</small>
      </p>
    );
  }
  const { unit } = finding;
  const figure = (of: number, className: string) => <bdi className={className}>{value(of, unit)}</bdi>;
  return (
    <p className="figure">
      {parts.kind === "against" && (
        <>
          {figure(parts.was, "was")} <small>{t("against")}</small>{" "}
        </>
      )}
      {parts.kind === "after" && (
        <>
          {figure(parts.was, "was")} <Arrow />
          <span className="vh"> {parts.is < parts.was ? t("fell") : t("rose")} </span>{" "}
        </>
      )}
      {figure(parts.is, "is")} {unit !== "%" && unit !== "" && <small>{unit}</small>}
    </p>
  );
}

function Arrow() {
  return (
    <svg className="turns" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M1 10h17M11 3l7 7-7 7" fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}
