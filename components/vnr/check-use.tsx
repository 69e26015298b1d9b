"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmedButton } from "@/components/confirmed-button";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { TextArea } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import { checkUseAction, refuseUseAction, uncheckUseAction } from "@/lib/vnr/use-actions";

type Props = { id: string; version: number; place: string; checked: boolean };

/** An editor's answer to a place that was recorded: public, or back with a reason; and what takes a check back. */
export function CheckUse({ id, version, place, checked }: Props) {
  const t = useTranslations("vnrUses.check");
  const refusal = useRefusal();
  const router = useRouter();
  const { act, problem, fields, pending } = useAct();
  const [reason, setReason] = useState("");
  const ref = { id, version };
  return (
    <>
      <div className="btns">
        {checked ? (
          <ConfirmedButton
            label={t("undo.label", { place })}
            title={t("undo.title")}
            what={t("undo.what")}
            confirm={t("undo.confirm")}
            keep={t("undo.keep")}
            act={() => uncheckUseAction(ref)}
            onDone={router.refresh}
          />
        ) : (
          <Button variant="second" busy={pending} onClick={() => act(() => checkUseAction(ref))}>
            {t("yes", { place })}
          </Button>
        )}
      </div>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <Fold title={t("refuse", { place })}>
        <TextArea
          name="reason"
          id={`reason-${id}`}
          label={t("reason")}
          help={t("reasonHelp")}
          error={refusal.field(fields.reason)}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          dir="auto"
          rows={3}
        />
        <div className="btns">
          <Button
            variant="danger"
            busy={pending}
            onClick={() => act(() => refuseUseAction({ ...ref, reason }))}
          >
            {t("send")}
          </Button>
        </div>
      </Fold>
    </>
  );
}
