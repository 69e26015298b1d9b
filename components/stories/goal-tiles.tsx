import { useTranslations } from "next-intl";

/** Our own numbered squares; the number is said with its word. */
function GoalTile({ goal, size }: { goal: number; size?: "big" }) {
  const t = useTranslations("story.tile");
  return (
    <span className={`tile g${goal}${size ? ` ${size}` : ""}`}>
      <span className="vh">{t("goal")} </span>
      {goal}
    </span>
  );
}

export function GoalTiles({ goals }: { goals: readonly number[] }) {
  return (
    <ul className="tiles">
      {goals.map((goal) => (
        <li key={goal}>
          <GoalTile goal={goal} />
        </li>
      ))}
    </ul>
  );
}

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
