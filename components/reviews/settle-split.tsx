"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { Select, TextArea } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import { VERDICTS, type Verdict } from "@/db/enums";
import { decideSplitAction } from "@/lib/reviews/actions";
import type { LetterStep } from "@/lib/reviews/letter-steps";
import { LetterForm } from "./letter-form";

/** The verdicts disagree: an editor decides with a reason, and writes to the library when the story goes back. */
export function SettleSplit({ revisionId, letter }: { revisionId: string; letter: LetterStep }) {
  const t = useTranslations("review.editor");
  const words = useTranslations("enums.verdict");
  const refusal = useRefusal();
  const router = useRouter();
  const { act, problem, fields, pending } = useAct();
  const [verdict, setVerdict] = useState<Verdict>("approve");
  return (
    <div>
      <Select
        name="split-verdict"
        label={t("split")}
        value={verdict}
        onChange={({ target }) => setVerdict(VERDICTS.find((one) => one === target.value) ?? "return")}
      >
        {VERDICTS.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </Select>
      {verdict === "return" ? (
        <LetterForm
          name={`split-${revisionId}`}
          drafts={letter.drafts}
          reason={t("reason")}
          decide={t("splitSend")}
          send={(written) => decideSplitAction({ revisionId, verdict, ...written })}
          onEnd={() => router.refresh()}
        />
      ) : (
        <form
          onSubmit={sendForm((data) =>
            act(() => decideSplitAction({ revisionId, verdict, reason: String(data.get("reason") ?? "") })),
          )}
        >
          {problem && (
            <p className="err" role="alert">
              {problem}
            </p>
          )}
          <TextArea
            id="split-reason"
            name="reason"
            label={t("reason")}
            rows={2}
            error={refusal.field(fields.reason)}
          />
          <Button type="submit" variant="second" busy={pending}>
            {t("splitSend")}
          </Button>
        </form>
      )}
    </div>
  );
}
