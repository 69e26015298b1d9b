"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { takeBackEditorAction } from "@/lib/reviews/actions";

/** An admin takes back what they named a reviewer for. `label`: of the button, with whom and whose story. */
export function TakeBackEditor({ id, label }: { id: string; label: string }) {
  const t = useTranslations("waiting.named");
  const { act, problem, pending } = useAct();
  return (
    <>
      <Button
        variant="second"
        busy={pending}
        aria-label={label}
        onClick={() => act(() => takeBackEditorAction({ id }))}
      >
        {t("send")}
      </Button>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
