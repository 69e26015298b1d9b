"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useRefusal } from "@/components/use-refusal";
import { undoDeletePhotoAction } from "@/lib/media/actions";
import { undoDeleteProjectAction } from "@/lib/projects/actions";
import { undoDiscardAction } from "@/lib/stories/actions";

const UNDO = { projects: undoDeleteProjectAction, drafts: undoDiscardAction, photos: undoDeletePhotoAction };

/** Brings one deleted thing back. */
export function BringBack({ kind, id, title }: { kind: keyof typeof UNDO; id: string; title: string }) {
  const t = useTranslations("leaving.deleted");
  const refusal = useRefusal();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const run = () =>
    startTransition(async () => {
      const result = await UNDO[kind]({ id });
      setProblem(result.ok ? null : refusal.sentence(result.code));
      if (result.ok) router.refresh();
    });
  return (
    <>
      <Button variant="second" busy={pending} onClick={run} aria-label={t("backNamed", { title })}>
        {t("back")}
      </Button>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
