"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { ConfirmedButton } from "@/components/confirmed-button";
import { useProven } from "@/components/proof-provider";
import { Button } from "@/components/ui/button";
import { State } from "@/components/ui/state";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { useRefusal } from "@/components/use-refusal";
import { MEMBER_ROLES, type MemberRole } from "@/db/enums";
import { setMembershipAction } from "@/lib/people/actions";

type Member = { id: string; name: string; email: string; active: boolean; role: MemberRole; since: Date };

/** Who belongs to an organisation and as what; a lead changes it here, from the person's next click on. */
export function MemberList(props: { organisationId: string; members: Member[]; self: string }) {
  const t = useTranslations("members");
  const refusal = useRefusal();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <>
      {problem && (
        <p className="err" role="alert">
          {refusal.sentence(problem)}
        </p>
      )}
      <Table
        caption={t("caption")}
        columns={[
          { label: t("person") },
          { label: t("role") },
          { label: t("since") },
          { label: t("change") },
        ]}
      >
        {props.members.map((member) => (
          <Row key={member.id} {...props} member={member} onProblem={setProblem} />
        ))}
      </Table>
    </>
  );
}

type RowProps = {
  organisationId: string;
  member: Member;
  self: string;
  onProblem: (code: string | null) => void;
};

function Row({ organisationId, member, self, onProblem }: RowProps) {
  const t = useTranslations("members");
  const words = useTranslations("enums.memberRole");
  const format = useFormatter();
  const proven = useProven();
  const [pending, startTransition] = useTransition();
  const { id: personId, name, role } = member;
  const make = (next: MemberRole) =>
    startTransition(async () => {
      const result = await proven(() => setMembershipAction({ personId, organisationId, role: next }));
      onProblem(result.ok ? null : result.code);
    });
  return (
    <tr>
      <RowHead sub={<bdi dir="ltr">{member.email}</bdi>}>
        <bdi>{name}</bdi>
      </RowHead>
      <Cell label={t("role")}>
        {words(role)}
        {!member.active && <State tone="gone">{t("inactive")}</State>}
      </Cell>
      <Cell label={t("since")}>{format.dateTime(member.since, { dateStyle: "medium" })}</Cell>
      <Cell label={t("change")}>
        <div className="btns">
          {MEMBER_ROLES.filter((one) => one !== role).map((one) => (
            <Button
              key={one}
              variant="second"
              busy={pending}
              aria-label={t("makeWho", { act: t(`make.${one}`), name })}
              onClick={() => make(one)}
            >
              {t(`make.${one}`)}
            </Button>
          ))}
          {personId !== self && (
            <ConfirmedButton
              label={t("end")}
              title={t("endTitle", { name })}
              what={t("endWhat", { name })}
              confirm={t("endConfirm")}
              keep={t("keep")}
              act={() => setMembershipAction({ personId, organisationId, role: null })}
            />
          )}
        </div>
      </Cell>
    </tr>
  );
}
