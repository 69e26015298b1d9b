"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useProven } from "@/components/proof-provider";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { Select, TextArea } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import { JOIN_ROLES, type JoinRole } from "@/db/enums";
import { acceptJoinAction, declineJoinAction } from "@/lib/people/joining-actions";
import type { Result } from "@/lib/result";

type Props = {
  request: { id: string; name: string; organisationId: string | null; organisation: string; role: JoinRole };
  organisations: { id: string; name: string }[];
};

/** Accepts one who asked, where and as what, or declines with a word. */
export function JoinDecision({ request, organisations }: Props) {
  const t = useTranslations("joins");
  const roles = useTranslations("enums.joinRole");
  const refusal = useRefusal();
  const proven = useProven();
  const [problem, setProblem] = useState<{ code: string; fields: Record<string, string> } | null>(null);
  const [word, setWord] = useState("");
  const [pending, startTransition] = useTransition();
  const { id, name, organisationId } = request;
  const run = (act: () => Promise<Result<unknown>>) =>
    startTransition(async () => {
      const result = await proven(act);
      setProblem(result.ok ? null : result);
    });
  const accept = (data: FormData) => {
    const role = JOIN_ROLES.find((one) => one === data.get("role")) ?? request.role;
    run(() => acceptJoinAction({ id, role, organisation: String(data.get("organisation")) }));
  };
  const error = (field: string) => refusal.field(problem?.fields[field]);
  return (
    <>
      {problem && (
        <p className="err" role="alert">
          {refusal.sentence(problem.code)}
        </p>
      )}
      <form action={accept}>
        <Select
          name="organisation"
          id={`organisation-${id}`}
          label={t("where")}
          help={organisationId ? undefined : t("whereHelp")}
          error={error("organisation")}
          defaultValue={organisationId ?? "new"}
        >
          {!organisationId && <option value="new">{t("makeNew", { name: request.organisation })}</option>}
          <option value="none">{t("nowhere")}</option>
          {organisations.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
        <Select name="role" id={`role-${id}`} label={t("as")} defaultValue={request.role} width="medium">
          {JOIN_ROLES.map((role) => (
            <option key={role} value={role}>
              {roles(role)}
            </option>
          ))}
        </Select>
        <div className="btns">
          <Button type="submit" variant="second" busy={pending}>
            {t("accept", { name })}
          </Button>
        </div>
      </form>
      <Fold title={t("declineTitle", { name })}>
        <TextArea
          name="word"
          id={`word-${id}`}
          label={t("word")}
          help={t("wordHelp", { name })}
          error={error("word")}
          value={word}
          onChange={(event) => setWord(event.target.value)}
          dir="auto"
        />
        <div className="btns">
          <Button variant="danger" busy={pending} onClick={() => run(() => declineJoinAction({ id, word }))}>
            {t("decline")}
          </Button>
        </div>
      </Fold>
    </>
  );
}
