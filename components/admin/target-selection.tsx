"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { useRefusal } from "@/components/use-refusal";
import { GOALS } from "@/lib/sdg/goals";
import { targetKey, targetsOf } from "@/lib/sdg/targets";
import { chooseInformationTargetsAction } from "@/lib/stories/actions";

/** The 169 targets by goal, as boxes: which of them writers see first. */
export function TargetSelection({ chosen }: { chosen: string[] }) {
  const t = useTranslations("aids.selection");
  const goals = useTranslations("goals");
  const titles = useTranslations("targets");
  const refusal = useRefusal();
  const [targets, setTargets] = useState(chosen);
  const [said, setSaid] = useState<{ good: boolean; words: string } | null>(null);
  const [pending, startTransition] = useTransition();
  const toggle = (target: string) =>
    setTargets((now) => (now.includes(target) ? now.filter((one) => one !== target) : [...now, target]));
  const save = () =>
    startTransition(async () => {
      const result = await chooseInformationTargetsAction({ targets }).catch(() => ({
        ok: false as const,
        code: "offline",
      }));
      setSaid({ good: result.ok, words: result.ok ? t("saved") : refusal.sentence(result.code) });
    });
  return (
    <form onSubmit={sendForm(save)}>
      {GOALS.map((goal) => {
        const count = targetsOf(goal).filter((target) => targets.includes(target)).length;
        return (
          <Fold key={goal} title={`${goal} · ${goals(String(goal))} · ${t("chosen", { count })}`}>
            <fieldset>
              <legend className="vh">{t("goal", { goal })}</legend>
              {targetsOf(goal).map((target) => (
                <label className="pick" key={target}>
                  <input type="checkbox" checked={targets.includes(target)} onChange={() => toggle(target)} />
                  <span>
                    {target} {titles(targetKey(target))}
                  </span>
                </label>
              ))}
            </fieldset>
          </Fold>
        );
      })}
      <div className="btns sendbar">
        <Button type="submit" busy={pending}>
          {t("save")}
        </Button>
      </div>
      {said && (
        <p className={said.good ? "saved" : "err"} role={said.good ? "status" : "alert"}>
          {said.words}
        </p>
      )}
    </form>
  );
}
