"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useProven } from "@/components/proof-provider";
import { Button } from "@/components/ui/button";
import { useRefusal } from "@/components/use-refusal";
import { MEMBER_ROLES, type MemberRole } from "@/db/enums";
import { setMembershipAction } from "@/lib/people/actions";

type Props = {
  person: { id: string; name: string; memberships: { id: string; name: string; role: MemberRole }[] };
  organisations: { id: string; name: string }[];
};

/** Where one person works and as what; each change holds from their next request on. */
export function PersonMemberships({ person, organisations }: Props) {
  const t = useTranslations("admin.people");
  const words = useTranslations("enums.memberRole");
  const refusal = useRefusal();
  const proven = useProven();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const set = (organisationId: string, role: MemberRole | null) =>
    startTransition(async () => {
      const result = await proven(() => setMembershipAction({ personId: person.id, organisationId, role }));
      setProblem(result.ok ? null : refusal.sentence(result.code));
    });
  const add = (data: FormData) => {
    const role = MEMBER_ROLES.find((one) => one === data.get("role")) ?? "author";
    set(String(data.get("organisation")), role);
  };
  const others = organisations.filter(({ id }) => !person.memberships.some((one) => one.id === id));
  return (
    <>
      <ul className="plain">
        {person.memberships.map(({ id, name, role }) => (
          <li key={id}>
            {t("memberAs", { organisation: name, role: words(role) })}
            <div className="btns">
              {MEMBER_ROLES.filter((one) => one !== role).map((one) => (
                <Button key={one} variant="plain" busy={pending} onClick={() => set(id, one)}>
                  {t("make", { role: words(one), organisation: name, name: person.name })}
                </Button>
              ))}
              <Button variant="plain" busy={pending} onClick={() => set(id, null)}>
                {t("end", { organisation: name, name: person.name })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <details className="fold">
        <summary>{t("addMembership", { name: person.name })}</summary>
        <form action={add}>
          <div className="field">
            <label htmlFor={`organisation-${person.id}`}>{t("organisation")}</label>
            <select id={`organisation-${person.id}`} name="organisation">
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`role-${person.id}`}>{t("role")}</label>
            <select id={`role-${person.id}`} name="role">
              {MEMBER_ROLES.map((role) => (
                <option key={role} value={role}>
                  {words(role)}
                </option>
              ))}
            </select>
          </div>
          <Button type="submit" variant="second" busy={pending}>
            {t("addSend")}
          </Button>
        </form>
      </details>
    </>
  );
}
