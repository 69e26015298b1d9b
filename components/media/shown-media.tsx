"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { ConfirmedButton } from "@/components/confirmed-button";
import { Button } from "@/components/ui/button";
import { State } from "@/components/ui/state";
import { useRefusal } from "@/components/use-refusal";
import type { HideReason } from "@/db/enums";
import { hidePhotoAction, hideVoiceAction } from "@/lib/publications/actions";
import type { Result } from "@/lib/result";
import { restorePhotoAction, restoreVoiceAction } from "@/lib/reviews/actions";

type Hidden = { hiddenAt: Date | null; hiddenReason: HideReason | null };
type Props = {
  photos: ({ id: string; fileName: string; alternativeText: string } & Hidden)[];
  voices: ({ id: string; quote: string; name: string } & Hidden)[];
  /** An editor takes away what may harm, and alone brings it back; a member does what someone wished. */
  asEditor: boolean;
};

/** The photos and voices of a story, each to be taken away everywhere at once. */
export function ShownMedia({ photos, voices, asEditor }: Props) {
  const t = useTranslations("evidence.shown");
  const words = useTranslations("evidence.photos");
  const router = useRouter();
  const refusal = useRefusal();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const reason: HideReason = asEditor ? "harm_feared" : "member_wish";
  const restore = (act: () => Promise<Result<unknown>>) =>
    startTransition(async () => {
      const result = await act().catch(() => ({ ok: false as const, code: "offline" }));
      setProblem(result.ok ? null : refusal.sentence(result.code));
      if (result.ok) router.refresh();
    });
  const things = [
    ...photos.map((photo) => ({
      ...photo,
      kind: "photo" as const,
      label: photo.alternativeText || photo.fileName,
      hide: () => hidePhotoAction({ id: photo.id, reason }),
      restore: () => restorePhotoAction({ id: photo.id }),
    })),
    ...voices.map((voice) => ({
      ...voice,
      kind: "voice" as const,
      label: voice.quote,
      hide: () => hideVoiceAction({ id: voice.id, reason }),
      restore: () => restoreVoiceAction({ id: voice.id }),
    })),
  ];
  if (things.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="shown-media">
      <div className="shead">
        <h2 id="shown-media">{t("title")}</h2>
        <p>{t("lead")}</p>
      </div>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <ul className="claims">
        {things.map((thing) => (
          <li key={thing.id}>
            <p>
              {t(thing.kind)}: <bdi>{thing.label}</bdi>
            </p>
            {thing.hiddenAt ? (
              <p className="btns">
                <State tone="gone">{t(thing.hiddenReason === "consent_ended" ? "ended" : "hidden")}</State>
                {asEditor && thing.hiddenReason !== "consent_ended" && (
                  <Button variant="plain" busy={pending} onClick={() => restore(thing.restore)}>
                    {t("restore", { label: thing.label })}
                  </Button>
                )}
              </p>
            ) : (
              <ConfirmedButton
                label={words("hide")}
                title={t(`${thing.kind}Title`)}
                what={words("hideWhat")}
                confirm={words("hideNow")}
                keep={words("hideNot")}
                act={thing.hide}
                onDone={router.refresh}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
