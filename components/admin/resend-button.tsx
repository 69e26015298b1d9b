"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { useRefusal } from "@/components/use-refusal";
import { resendMailAction } from "@/lib/notices/actions";

/** Queues a mail anew. `describedBy`: the element that says whose it is. */
export function ResendButton({ id, describedBy }: { id: string; describedBy: string }) {
  const t = useTranslations("outbox");
  const refusal = useRefusal();
  const [said, resend, pending] = useActionState(async () => {
    const result = await resendMailAction({ id });
    return result.ok ? t("resent") : refusal.sentence(result.code);
  }, null);
  return (
    <form action={resend}>
      <Button type="submit" variant="plain" busy={pending} aria-describedby={describedBy}>
        {t("resend")}
      </Button>
      <span role="status">{said}</span>
    </form>
  );
}
