"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { renderSVG } from "uqr";
import { ConfirmedButton } from "@/components/confirmed-button";
import { RecoveryCodes } from "@/components/people/recovery-codes";
import { useSecretForm } from "@/components/people/use-secret-form";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextInput } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import {
  beginGeneratorAction,
  confirmGeneratorAction,
  removeGeneratorAction,
} from "@/lib/people/account-actions";

/** The app that makes one-time codes: set up, or in use. */
export function CodeApp({ inUse }: { inUse: boolean }) {
  const t = useTranslations("access.security");
  const [made, setMade] = useState<{ secret: string; uri: string } | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const { act, problem, pending } = useAct();
  const begin = () =>
    act(async () => {
      const result = await beginGeneratorAction({});
      if (result.ok) setMade(result.value);
      return result;
    });
  const confirmed = (given: string[] | null) => {
    setMade(null);
    setCodes(given);
  };
  return (
    <>
      {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      {inUse ? (
        <>
          <p>{t("appInUse")}</p>
          <div className="btns">
            <ConfirmedButton
              label={t("removeApp")}
              title={t("removeTitle")}
              what={t("removeAppWhat")}
              confirm={t("remove")}
              keep={t("keep")}
              act={() => removeGeneratorAction({})}
            />
          </div>
        </>
      ) : made ? (
        <Confirm made={made} onConfirmed={confirmed} />
      ) : (
        <div className="btns">
          <Button variant="second" busy={pending} onClick={begin}>
            {t("addApp")}
          </Button>
        </div>
      )}
    </>
  );
}

type ConfirmProps = {
  made: { secret: string; uri: string };
  onConfirmed: (codes: string[] | null) => void;
};

function Confirm({ made, onConfirmed }: ConfirmProps) {
  const t = useTranslations("access.security");
  const { form, submit, problem, problems, error, pending } = useSecretForm(async (data) => {
    const result = await confirmGeneratorAction({ code: String(data.get("code")) });
    if (result.ok) onConfirmed(result.value.codes);
    return result;
  });
  const picture = `data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(made.uri, { border: 4 }))}`;
  return (
    <form ref={form} onSubmit={submit} noValidate className="sheet">
      {problem && <ErrorSummary title={problem} problems={problems} />}
      <p>{t("appScan")}</p>
      {/* biome-ignore lint/performance/noImgElement: drawn here, nothing to fetch */}
      <img className="qr" src={picture} alt={t("appPicture")} width={200} height={200} />
      <p>{t("appType")}</p>
      <p>
        <code className="secret" dir="ltr">
          {made.secret.match(/.{1,4}/g)?.join(" ")}
        </code>
      </p>
      <TextInput
        name="code"
        label={t("appCode")}
        help={t("appCodeHelp")}
        error={error("code")}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        width="short"
        dir="ltr"
      />
      <div className="btns">
        <Button type="submit" busy={pending}>
          {t("appConfirm")}
        </Button>
      </div>
    </form>
  );
}
