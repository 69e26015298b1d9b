"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useRefusal } from "@/components/use-refusal";
import { revokeConsentAction } from "@/lib/publications/actions";

export function RevokeConsent({ id, person }: { id: string; person: string }) {
  const t = useTranslations("evidence.consents");
  const refusal = useRefusal();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const revoke = () =>
    startTransition(async () => {
      const result = await revokeConsentAction({ id });
      setProblem(result.ok ? null : refusal.sentence(result.code));
      if (result.ok) router.refresh();
    });
  return (
    <Dialog title={t("revokeTitle", { person })} description={t("revokeWhat")} trigger={<Button variant="danger">{t("revoke")}</Button>}>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <div className="btns">
        <Button variant="danger" busy={pending} onClick={revoke}>
          {t("revokeNow")}
        </Button>
      </div>
    </Dialog>
  );
}
