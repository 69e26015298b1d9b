import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { EvidenceKind, Strength } from "@/db/enums";
import { LevelForm } from "./level-form";

type Row<Level> = {
  head: ReactNode;
  of: "claim" | "contribution";
  item: {
    id: string;
    words: string;
    stated: Level;
    given: { reviewId: string; reviewer: string; level: Level; reason: string }[];
    before: { level: Level; reason: string } | null;
  };
  reviewId: string | null;
  nameOf: (level: Level) => string;
  weaker: readonly Level[];
};

/** One claim or contribution: what stands, what was said of it, and the reviewer's own word on it. */
export function LevelRow<Level extends EvidenceKind | Strength>(props: Row<Level>) {
  const { head, of, item, reviewId, nameOf, weaker } = props;
  const t = useTranslations("levels");
  const common = useTranslations("common");
  const mine = item.given.find((said) => said.reviewId === reviewId);
  return (
    <div className="level">
      <div>
        <h3 id={`level-${item.id}`} tabIndex={-1}>
          {head}
        </h3>
        <p dir="auto">{item.words}</p>
        <p className="quietly">
          {t(of === "claim" ? "stands" : "written")} <b>{nameOf(item.stated)}</b>
        </p>
        {item.before && (
          <p className="quietly">
            {t("before")} <Said {...item.before} stated={item.stated} nameOf={nameOf} />
          </p>
        )}
        {item.given
          .filter((said) => said.reviewId !== reviewId)
          .map((said) => (
            <p key={said.reviewId} className="quietly">
              {t("by", { name: said.reviewer || common("formerMember") })}{" "}
              <Said {...said} stated={item.stated} nameOf={nameOf} />
            </p>
          ))}
      </div>
      {reviewId && (
        <div>
          <p>{mine ? <Said {...mine} stated={item.stated} nameOf={nameOf} /> : <b>{t("open")}</b>}</p>
          <LevelForm
            key={`${mine?.level} ${mine?.reason}`}
            reviewId={reviewId}
            subjectId={item.id}
            stated={{ value: item.stated, name: nameOf(item.stated) }}
            weaker={weaker.map((value) => ({ value, name: nameOf(value) }))}
            given={mine ?? null}
            before={item.before && { ...item.before, name: nameOf(item.before.level) }}
          />
        </div>
      )}
    </div>
  );
}

function Said<Level>({
  level,
  stated,
  reason,
  nameOf,
}: {
  level: Level;
  stated: Level;
  reason: string;
  nameOf: (level: Level) => string;
}) {
  const t = useTranslations("levels");
  if (level === stated) return t("confirmed", { level: nameOf(level) });
  return (
    <>
      {t("lowered", { level: nameOf(level) })} <bdi>{reason}</bdi>
    </>
  );
}
