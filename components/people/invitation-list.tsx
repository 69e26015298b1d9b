"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { ConfirmedButton } from "@/components/confirmed-button";
import { Button } from "@/components/ui/button";
import { State } from "@/components/ui/state";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { useRefusal } from "@/components/use-refusal";
import type { OpenInvitation } from "@/lib/people/invitation-queries";
import { resendInvitationAction, revokeInvitationAction } from "@/lib/people/joining-actions";

/** Open invitations: who was invited as what, how long the link works, and the two things one can do. */
export function InvitationList({
  invitations,
  isAdmin,
}: {
  invitations: OpenInvitation[];
  isAdmin: boolean;
}) {
  const t = useTranslations("members.invitations");
  const words = useTranslations("enums");
  const format = useFormatter();
  const now = Date.now();
  return (
    <Table
      caption={t("title")}
      columns={[{ label: t("address") }, { label: t("as") }, { label: t("state") }, { label: t("change") }]}
    >
      {invitations.map((one) => {
        const roles = [
          isAdmin && one.organisation,
          one.memberRole && words(`memberRole.${one.memberRole}`),
          ...one.platformRoles.map((role) => words(`platformRole.${role}`)),
        ].filter(Boolean);
        const date = format.dateTime(one.expiresAt, { dateStyle: "medium" });
        const dead = one.expiresAt.getTime() < now;
        return (
          <tr key={one.id}>
            <RowHead sub={t("by", { name: one.inviter ?? t("house") })}>
              <bdi dir="ltr">{one.email}</bdi>
            </RowHead>
            <Cell label={t("as")}>{roles.join(" · ")}</Cell>
            <Cell label={t("state")}>
              <State tone={dead ? "gone" : "sent"}>{t(dead ? "ended" : "until", { date })}</State>
            </Cell>
            <Cell label={t("change")}>
              {(isAdmin || one.platformRoles.length === 0) && <Acts id={one.id} email={one.email} />}
            </Cell>
          </tr>
        );
      })}
    </Table>
  );
}

function Acts({ id, email }: { id: string; email: string }) {
  const t = useTranslations("members.invitations");
  const refusal = useRefusal();
  const [answer, setAnswer] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const resend = () =>
    startTransition(async () => {
      const result = await resendInvitationAction({ id });
      setAnswer(result.ok ? t("resent") : refusal.sentence(result.code));
    });
  return (
    <>
      <div className="btns">
        <Button variant="second" busy={pending} aria-label={t("resendWho", { email })} onClick={resend}>
          {t("resend")}
        </Button>
        <ConfirmedButton
          label={t("revoke")}
          title={t("revokeTitle", { email })}
          what={t("revokeWhat")}
          confirm={t("revokeConfirm")}
          keep={t("keep")}
          act={() => revokeInvitationAction({ id })}
        />
      </div>
      <p className="quietly" role="status">
        {answer}
      </p>
    </>
  );
}
