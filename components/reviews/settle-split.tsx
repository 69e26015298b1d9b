"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Select } from "@/components/ui/text-input";
import { VERDICTS, type Verdict } from "@/db/enums";
import { decideSplitAction } from "@/lib/reviews/actions";
import type { LetterStep } from "@/lib/reviews/letter-steps";
import { LetterForm } from "./letter-form";

type Props = {
  revisionId: string;
  letters: Record<"approved" | "returned", LetterStep>;
  why: "split" | "mustFix";
  openMustFixes: number;
};

/** The verdicts disagree, or approve over an open must-fix: an editor decides with a reason, and writes to the library. */
export function SettleSplit({ revisionId, letters, why, openMustFixes }: Props) {
  const t = useTranslations("review.editor");
  const words = useTranslations("enums.verdict");
  const router = useRouter();
  const [verdict, setVerdict] = useState<Verdict>("approve");
  return (
    <div>
      <Select
        name="split-verdict"
        label={t(`settle.${why}`)}
        help={openMustFixes > 0 ? t("settle.open", { count: openMustFixes }) : undefined}
        value={verdict}
        onChange={({ target }) => setVerdict(VERDICTS.find((one) => one === target.value) ?? "return")}
      >
        {VERDICTS.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </Select>
      <LetterForm
        key={verdict}
        name={`split-${verdict}-${revisionId}`}
        drafts={letters[verdict === "approve" ? "approved" : "returned"].drafts}
        reason={t("reason")}
        decide={t("splitSend")}
        send={(written) => decideSplitAction({ revisionId, verdict, ...written })}
        onEnd={() => router.refresh()}
      />
    </div>
  );
}
