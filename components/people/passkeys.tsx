"use client";

import { browserSupportsWebAuthn, startRegistration } from "@simplewebauthn/browser";
import { useFormatter, useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { ConfirmedButton } from "@/components/confirmed-button";
import { RecoveryCodes } from "@/components/people/recovery-codes";
import { useSecretForm } from "@/components/people/use-secret-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Cell, RowHead, Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import { addPasskeyAction, newPasskeyOptionsAction, removePasskeyAction } from "@/lib/people/account-actions";
import type { Result } from "@/lib/result";

type Passkey = { id: string; name: string; createdAt: Date; usedAt: Date | null };

/** One's passkeys, and the way to add one. */
export function Passkeys({ passkeys }: { passkeys: Passkey[] }) {
  const t = useTranslations("access.security");
  const format = useFormatter();
  const date = (at: Date) => format.dateTime(at, { dateStyle: "medium" });
  return (
    <>
      {passkeys.length > 0 && (
        <Table
          caption={t("passkeys")}
          columns={[
            { label: t("passkeyName") },
            { label: t("added") },
            { label: t("used") },
            { label: t("remove") },
          ]}
        >
          {passkeys.map((key) => (
            <tr key={key.id}>
              <RowHead>
                <bdi>{key.name}</bdi>
              </RowHead>
              <Cell label={t("added")}>{date(key.createdAt)}</Cell>
              <Cell label={t("used")}>{key.usedAt ? date(key.usedAt) : t("never")}</Cell>
              <Cell label={t("remove")}>
                <ConfirmedButton
                  label={t("removePasskey", { name: key.name })}
                  title={t("removeTitle")}
                  what={t("removePasskeyWhat", { name: key.name })}
                  confirm={t("remove")}
                  keep={t("keep")}
                  act={() => removePasskeyAction({ id: key.id })}
                />
              </Cell>
            </tr>
          ))}
        </Table>
      )}
      <AddPasskey />
    </>
  );
}

function AddPasskey() {
  const t = useTranslations("access.security");
  const supported = useSyncExternalStore(never, browserSupportsWebAuthn, () => true);
  const [codes, setCodes] = useState<string[] | null>(null);
  const { form, submit, problem, problems, error, pending } = useSecretForm(async (data) => {
    const result = await register(String(data.get("name")));
    if (result.ok && result.value.codes) setCodes(result.value.codes);
    return result;
  });
  if (!supported) return <p>{t("noPasskeys")}</p>;
  return (
    <>
      {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      <form ref={form} onSubmit={submit} noValidate>
        {problem && <ErrorSummary title={problem} problems={problems} />}
        <TextInput
          name="name"
          label={t("passkeyName")}
          help={t("passkeyNameHelp")}
          error={error("name")}
          autoComplete="off"
          maxLength={80}
          width="medium"
          dir="auto"
        />
        <div className="btns">
          <Button type="submit" variant="second" busy={pending}>
            {t("addPasskey")}
          </Button>
        </div>
      </form>
    </>
  );
}

/** Has the device make a passkey under this name. */
async function register(name: string): Promise<Result<{ codes: string[] | null }>> {
  if (!name.trim()) return { ok: false, code: "invalid", fields: { name: "required" } };
  const options = await newPasskeyOptionsAction({});
  if (!options.ok) return options;
  const answer = await startRegistration({ optionsJSON: options.value }).catch(() => null);
  if (!answer) return { ok: false, code: "passkey_not_used", fields: {} };
  return addPasskeyAction({ name, answer });
}

const never = () => () => {};
