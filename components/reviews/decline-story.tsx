"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { declineStoryAction } from "@/lib/reviews/actions";
import type { LetterStep } from "@/lib/reviews/letter-steps";
import { LetterForm } from "./letter-form";

/** An editor ends the review of a story that cannot become one, with a reason and a letter to the library. */
export function DeclineStory({ revisionId, letter }: { revisionId: string; letter: LetterStep }) {
  const t = useTranslations("review.editor");
  const router = useRouter();
  const [writes, setWrites] = useState(false);
  if (!writes) {
    return (
      <p>
        <Button variant="plain" onClick={() => setWrites(true)}>
          {t("decline")}
        </Button>
      </p>
    );
  }
  return (
    <LetterForm
      name={`decline-${revisionId}`}
      drafts={letter.drafts}
      reason={t("declineReason")}
      decide={t("declineSend")}
      send={(written) => declineStoryAction({ revisionId, ...written })}
      onEnd={() => {
        setWrites(false);
        router.refresh();
      }}
    />
  );
}
