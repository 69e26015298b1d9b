import { useTranslations } from "next-intl";
import { TargetTile } from "@/components/stories/goal-tiles";
import { type Levels, unconfirmed } from "@/lib/reviews/levels";
import { weakerKinds, weakerStrengths } from "@/lib/stories/levels";
import { ConfirmRest } from "./confirm-rest";
import { LevelRow } from "./level-row";

/** Kind of evidence of each claim and strength of each contribution. `reviewId`: of the reviewer at work; null to read. */
export function LevelsSection({ levels, reviewId }: { levels: Levels; reviewId: string | null }) {
  const t = useTranslations("levels");
  const words = useTranslations("enums");
  const left = reviewId ? unconfirmed(levels, reviewId) : { claims: [], contributions: [] };
  const count = left.claims.length + left.contributions.length;
  return (
    <section className="sec" aria-labelledby="levels">
      <div className="shead">
        <h2 id="levels" tabIndex={-1}>
          {t("title")}
        </h2>
        {reviewId && <p>{t("lead")}</p>}
      </div>
      {levels.claims.map((claim, at) => (
        <LevelRow
          key={claim.id}
          head={t("claim", { number: at + 1 })}
          of="claim"
          item={claim}
          reviewId={reviewId}
          nameOf={(kind) => words(`evidenceKind.${kind}`)}
          weaker={weakerKinds(claim.stated)}
        />
      ))}
      {levels.contributions.map((one) => (
        <LevelRow
          key={one.id}
          head={<TargetTile target={one.target} />}
          of="contribution"
          item={one}
          reviewId={reviewId}
          nameOf={(strength) => words(`strength.${strength}`)}
          weaker={weakerStrengths(one.stated)}
        />
      ))}
      {reviewId && count > 0 && (
        <ConfirmRest
          reviewId={reviewId}
          count={count}
          keeps={[...left.claims, ...left.contributions].some(({ before }) => before !== null)}
        />
      )}
    </section>
  );
}
