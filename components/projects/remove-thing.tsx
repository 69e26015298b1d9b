"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/confirmed-button";
import { deleteEvaluationAction, deleteFindingAction, deleteProjectAction } from "@/lib/projects/actions";

const REMOVE = {
  project: deleteProjectAction,
  evaluation: deleteEvaluationAction,
  finding: deleteFindingAction,
};

type Props = { kind: keyof typeof REMOVE; id: string; version: number; next?: string };

/** Puts a project, evaluation or finding away; what a story rests on stays. */
export function RemoveThing({ kind, id, version, next }: Props) {
  const t = useTranslations("evidence.remove");
  const router = useRouter();
  return (
    <ConfirmedButton
      label={t(`${kind}.label`)}
      title={t(`${kind}.title`)}
      what={t(`${kind}.what`)}
      confirm={t("confirm")}
      keep={t("keep")}
      act={() => REMOVE[kind]({ id, version })}
      onDone={() => (next ? router.push(next) : router.refresh())}
    />
  );
}
