"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useProven } from "@/components/proof-provider";
import { Button } from "@/components/ui/button";
import { useRefusal } from "@/components/use-refusal";
import { PLATFORM_ROLES } from "@/db/enums";
import { deactivatePersonAction, reactivatePersonAction, setRolesAction } from "@/lib/people/actions";
import type { Result } from "@/lib/result";

type Person = { id: string; name: string; active: boolean; roles: string[] };

/** Roles and activity of one person; each change holds from their next request on. */
export function PersonRights({ person }: { person: Person }) {
  const t = useTranslations("admin.people");
  const words = useTranslations("enums.platformRole");
  const refusal = useRefusal();
  const proven = useProven();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const run = (act: () => Promise<Result<unknown>>) =>
    startTransition(async () => {
      const result = await proven(act);
      setProblem(result.ok ? null : result.code);
    });
  const saveRoles = (data: FormData) => {
    const roles = PLATFORM_ROLES.filter((role) => data.get(role) === "on");
    run(() => setRolesAction({ personId: person.id, roles }));
  };
  const setActive = person.active ? deactivatePersonAction : reactivatePersonAction;
  return (
    <form action={saveRoles}>
      {PLATFORM_ROLES.map((role) => (
        <label key={role} className="pick">
          <input type="checkbox" name={role} defaultChecked={person.roles.includes(role)} />
          <span>{words(role)}</span>
        </label>
      ))}
      {problem && (
        <p className="err" role="alert">
          {refusal.sentence(problem)}
        </p>
      )}
      <div className="btns">
        <Button type="submit" variant="second" busy={pending}>
          {t("saveRoles", { name: person.name })}
        </Button>
        <Button variant="plain" busy={pending} onClick={() => run(() => setActive({ personId: person.id }))}>
          {t(person.active ? "deactivate" : "reactivate", { name: person.name })}
        </Button>
      </div>
      {!person.active && <p className="quietly">{t("inactive")}</p>}
    </form>
  );
}
