"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmedButton } from "@/components/confirmed-button";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { isolated } from "@/lib/i18n/isolated";
import { resendProposalAction, revokeProposalAction } from "@/lib/vnr/partner-actions";

/** Sends the link of a proposal anew, or takes the proposal back. */
export function ProposalActs({ id, name }: { id: string; name: string }) {
  const t = useTranslations("vnrPartner");
  const router = useRouter();
  const { act, problem, pending } = useAct();
  const [resent, setResent] = useState(false);
  return (
    <>
      <div className="btns">
        <Button
          variant="second"
          busy={pending}
          onClick={() =>
            act(
              () => resendProposalAction({ id }),
              () => setResent(true),
            )
          }
        >
          {t("resend", { name: isolated(name) })}
        </Button>
        <ConfirmedButton
          label={t("revoke.label", { name: isolated(name) })}
          title={t("revoke.title")}
          what={t("revoke.what")}
          confirm={t("revoke.confirm")}
          keep={t("revoke.keep")}
          act={() => revokeProposalAction({ id })}
          onDone={router.refresh}
        />
      </div>
      <p className="quietly" role="status">
        {problem ?? (resent && t("resent"))}
      </p>
    </>
  );
}
