"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { buildPackAction } from "@/lib/vnr/pack-actions";

/** Fixes the pack as it is stored. */
export function BuildPackButton({ id, version }: { id: string; version: number }) {
  const t = useTranslations("packs.build");
  const { act, problem, pending } = useAct();
  return (
    <div>
      <Button busy={pending} onClick={() => act(() => buildPackAction({ id, version }))}>
        {t("button")}
      </Button>
      <p className="help">{t("unsaved")}</p>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
