"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { Select, TextArea } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import { type EvidenceKind, STRENGTHS, type Strength } from "@/db/enums";
import { confirmKindAction, confirmStrengthAction } from "@/lib/reviews/actions";

type Level = EvidenceKind | Strength;
type Named = { value: Level; name: string };

const isStrength = (level: Level): level is Strength => (STRENGTHS as readonly Level[]).includes(level);

/** Confirms what stands at once; lowers it with one sentence. */
export function LevelForm({
  reviewId,
  subjectId,
  stated,
  weaker,
  given,
  before,
}: {
  reviewId: string;
  subjectId: string;
  stated: Named;
  weaker: readonly Named[];
  given: { level: Level; reason: string } | null;
  /** What it was lowered to in the round before. */
  before: { level: Level; reason: string; name: string } | null;
}) {
  const t = useTranslations("levels");
  const id = useId();
  const { act, problem, fields, pending } = useAct();
  const refusal = useRefusal();
  const send = (level: Level, reason: string) =>
    act(
      () =>
        isStrength(level)
          ? confirmStrengthAction({ reviewId, contributionId: subjectId, strength: level, reason })
          : confirmKindAction({ reviewId, claimId: subjectId, kind: level, reason }),
      // The form is made anew with what it did; the keyboard stays at its row.
      () => document.getElementById(`level-${subjectId}`)?.focus(),
    );
  const lower = (data: FormData) => {
    const level = weaker.find(({ value }) => value === data.get("level"));
    if (level) send(level.value, String(data.get("reason") ?? ""));
  };
  return (
    <>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      {!given && before && (
        <Button variant="second" busy={pending} onClick={() => send(before.level, before.reason)}>
          {t("keep", { level: before.name })}
        </Button>
      )}
      {given?.level !== stated.value && (
        <Button variant="second" busy={pending} onClick={() => send(stated.value, "")}>
          {t("confirm", { level: stated.name })}
        </Button>
      )}
      {weaker.length > 0 && (
        <Fold title={t(given ? "change" : "lower")}>
          <form onSubmit={sendForm(lower)}>
            <Select id={`${id}-level`} name="level" label={t("to")} defaultValue={given?.level}>
              {weaker.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
            <TextArea
              id={`${id}-reason`}
              name="reason"
              rows={2}
              label={t("reason")}
              help={t("reasonHelp")}
              defaultValue={given?.reason}
              error={refusal.field(fields.reason)}
            />
            <Button type="submit" variant="second" busy={pending}>
              {t("send")}
            </Button>
          </form>
        </Fold>
      )}
    </>
  );
}
