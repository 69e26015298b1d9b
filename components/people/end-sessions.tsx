"use client";

import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/confirmed-button";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { endOtherSessionsAction, endSessionAction } from "@/lib/people/account-actions";

/** Signs one of one's own browsers out. */
export function EndSession({ id }: { id: string }) {
  const t = useTranslations("access.sessions");
  const { act, problem, pending } = useAct();
  return (
    <>
      <Button variant="second" busy={pending} onClick={() => act(() => endSessionAction({ id }))}>
        {t("endOne")}
      </Button>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** Signs every other browser out, after asking. */
export function EndOtherSessions() {
  const t = useTranslations("access.sessions");
  return (
    <div className="btns">
      <ConfirmedButton
        label={t("endOthers")}
        variant="second"
        title={t("endOthersTitle")}
        what={t("endOthersWhat")}
        confirm={t("endOthers")}
        keep={t("keep")}
        act={() => endOtherSessionsAction({})}
      />
    </div>
  );
}
