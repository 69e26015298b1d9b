"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { useRefusal } from "@/components/use-refusal";
import { SaveLine } from "./save-line";
import type { useAutosave } from "./use-autosave";

type Props<T> = { autosave: ReturnType<typeof useAutosave<T>>; currentVersion: number; children: ReactNode };

/** Around the section being written: where the words are, and what to do when they could not be sent. */
export function SectionFrame<T>({ autosave, currentVersion, children }: Props<T>) {
  const t = useTranslations("editor.save");
  const refusal = useRefusal();
  const router = useRouter();
  const { status, savedAt, fields, recovered } = autosave;
  const problems = [...new Set(Object.values(fields))];
  return (
    <>
      <SaveLine status={status} savedAt={savedAt} />
      {recovered !== null && (
        <Band
          title={t("recoveredTitle")}
          actions={
            <>
              <Button variant="second" onClick={autosave.recover}>
                {t("recover")}
              </Button>
              <Button variant="plain" onClick={autosave.drop}>
                {t("drop")}
              </Button>
            </>
          }
        >
          {t("recovered")}
        </Band>
      )}
      {status === "conflict" && (
        <Band
          tone="warn"
          urgent
          title={t("conflictTitle")}
          actions={
            <>
              <Button variant="second" onClick={() => router.refresh()}>
                {t("showTheirs")}
              </Button>
              <Button variant="plain" onClick={() => autosave.overwrite(currentVersion)}>
                {t("keepMine")}
              </Button>
            </>
          }
        >
          {t("conflictWhat")}
        </Band>
      )}
      {status === "offline" && (
        <Band
          tone="warn"
          title={t("offlineTitle")}
          actions={
            <Button variant="second" onClick={autosave.send}>
              {t("tryNow")}
            </Button>
          }
        >
          {t("offlineWhat")}
        </Band>
      )}
      {status === "signed_out" && (
        <Band tone="warn" urgent>
          {refusal.sentence("signed_out")}
        </Band>
      )}
      {status === "refused" && (
        <Band tone="danger" urgent title={t("refused")}>
          {problems.length > 0
            ? problems.map((code) => refusal.field(code)).join(" ")
            : refusal.sentence("invalid")}
        </Band>
      )}
      {children}
    </>
  );
}
