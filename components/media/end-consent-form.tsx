"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useActionState } from "react";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import { endConsentAction } from "@/lib/publications/code-actions";

/** One field and one button; it says at once that it is done. */
export function EndConsentForm() {
  const t = useTranslations("slip");
  const format = useFormatter();
  const refusal = useRefusal();
  const [ending, act, pending] = useActionState(endConsentAction, null);
  if (ending && "endedAt" in ending) {
    const date = format.dateTime(new Date(ending.endedAt), { dateStyle: "long", timeStyle: "short" });
    return (
      <Band tone="good" title={t("ended")} urgent>
        {t("endedWhat", { date })}
      </Band>
    );
  }
  return (
    <form action={act}>
      <TextInput
        label={t("code")}
        help={t("codeHelp")}
        name="code"
        width="medium"
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        defaultValue={ending?.code}
        error={ending ? refusal.sentence(ending.problem, ending.again) : undefined}
      />
      <div className="btns sendbar">
        <Button type="submit" variant="danger" busy={pending}>
          {t("endNow")}
        </Button>
      </div>
    </form>
  );
}
