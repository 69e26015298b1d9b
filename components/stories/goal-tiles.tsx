import { useTranslations } from "next-intl";
import { type Html, holding, html } from "@/lib/html";
import type { Say } from "@/lib/i18n/translator";

/** Our own numbered squares; each number is said with its word. */
export function GoalTiles({ goals }: { goals: readonly number[] }) {
  return <ul className="tiles" {...holding(tilesOf(goals, useTranslations("story.tile")))} />;
}

/** What stands in such a list. `say`: `story.tile`. */
export const tilesOf = (goals: readonly number[], say: Say): Html =>
  html`${goals.map(
    (goal) =>
      html`<li><span class="tile g${goal}"><span class="vh">${say("goal")} </span>${goal}</span></li>`,
  )}`;

/** The number of a target ("4.6") on its goal's colour. */
export function TargetTile({ target }: { target: string }) {
  const t = useTranslations("story.tile");
  return (
    <span className={`tile target g${Number.parseInt(target, 10)}`}>
      <span className="vh">{t("target")} </span>
      <bdi dir="ltr">{target}</bdi>
    </span>
  );
}
