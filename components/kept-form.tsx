"use client";

import { useOffline } from "next/offline";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Cell, RowHead, Table } from "@/components/ui/table";

/** One part of a form in words, to lay two versions beside each other. */
export type Row = { label: string; text: string };

type Head<Values> = {
  problem: string | null;
  problems: { id: string; message: string }[];
  restored: boolean;
  theirs: Values | null;
  mine: Values | null;
  takeStored: () => void;
};
type HeadProps<Values> = Head<Values> & { at?: (name: string) => string; rows?: (values: Values) => Row[] };

/** Above a kept form: what went wrong, what was found again on this device, what someone else wrote meanwhile. */
export function KeptFormHead<Values>({ at = (name) => name, rows, ...head }: HeadProps<Values>) {
  const t = useTranslations("evidence.form");
  const { problem, problems, restored, theirs, mine, takeStored } = head;
  const said = problem && (!theirs || problems.length > 0);
  const named = problems.map(({ id, message }) => {
    const label = labelOf(at(id));
    return { id: at(id), message: label ? t("problem", { label, message }) : message };
  });
  return (
    <>
      {said && <ErrorSummary title={problem} problems={named} />}
      {restored && !theirs && (
        <Band
          tone="plain"
          actions={
            <Button variant="plain" onClick={takeStored}>
              {t("discard")}
            </Button>
          }
        >
          {t("restored")}
        </Band>
      )}
      {theirs && mine && (
        <BothVersions theirs={rows?.(theirs) ?? []} mine={rows?.(mine) ?? []} takeStored={takeStored} />
      )}
    </>
  );
}

/** What a field is called on the page; problems come after the form is drawn. */
const labelOf = (id: string): string =>
  document.getElementById(id)?.closest(".field, .choice")?.querySelector("legend, label")?.firstChild
    ?.textContent ?? "";

function BothVersions({ theirs, mine, takeStored }: { theirs: Row[]; mine: Row[]; takeStored: () => void }) {
  const t = useTranslations("evidence.form");
  const differing = mine
    .map((row, index) => ({ ...row, stored: theirs[index]?.text ?? "" }))
    .filter((row) => row.text !== row.stored);
  return (
    <section className="sheet" aria-label={t("conflict")} role="alert">
      <h3>{t("conflict")}</h3>
      <p>{t("conflictWhat")}</p>
      {differing.length > 0 && (
        <Table
          caption={t("conflict")}
          columns={[{ label: t("part") }, { label: t("stored") }, { label: t("yours") }]}
        >
          {differing.map((row) => (
            <tr key={row.label}>
              <RowHead>{row.label}</RowHead>
              <Cell label={t("stored")}>
                <bdi>{row.stored || t("nothing")}</bdi>
              </Cell>
              <Cell label={t("yours")}>
                <bdi>{row.text || t("nothing")}</bdi>
              </Cell>
            </tr>
          ))}
        </Table>
      )}
      <div className="btns">
        <Button variant="second" onClick={takeStored}>
          {t("takeStored")}
        </Button>
      </div>
    </section>
  );
}

type FootProps = {
  status: "kept" | "saved" | null;
  pending: boolean;
  submit: string;
  variant?: "filled" | "second";
  children?: ReactNode;
};

/** Under a kept form: the button, what else can be done, and where the words are. */
export function KeptFormFoot({ status, pending, submit, variant = "filled", children }: FootProps) {
  const t = useTranslations("evidence.form");
  const waits = useOffline() && pending;
  return (
    <>
      <div className="btns sendbar">
        <Button type="submit" variant={variant} busy={pending}>
          {submit}
        </Button>
        {children}
      </div>
      <p className="quietly" role="status">
        {status && <span className={status === "saved" ? "saved" : "saved off"}>{t(status)}</span>}
        {waits && <span className="saved off"> {t("waits")}</span>}
      </p>
    </>
  );
}
