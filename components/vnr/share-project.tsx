"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/page-head";
import { State } from "@/components/ui/state";
import { useAct } from "@/components/use-act";
import { endSharingAction, shareProjectAction } from "@/lib/vnr/actions";

type Props = { id: string; shared: boolean; country: string };

/** Lets the country's VNR workspace know that a project exists, or ends that. */
export function ShareProject({ id, shared, country }: Props) {
  const t = useTranslations("evidence.sharing");
  const { act, problem, pending } = useAct();
  const change = shared ? endSharingAction : shareProjectAction;
  return (
    <section className="sec" aria-labelledby="sharing">
      <SectionHead id="sharing" title={t("title", { country })} />
      <p>
        <State tone={shared ? "done" : "draft"}>{t(shared ? "on" : "off")}</State>
      </p>
      <p>{t("what")}</p>
      <div className="btns">
        <Button variant="second" busy={pending} onClick={() => act(() => change({ id }))}>
          {t(shared ? "end" : "share")}
        </Button>
      </div>
      <span role="status" className={problem ? "err" : undefined}>
        {problem}
      </span>
    </section>
  );
}
