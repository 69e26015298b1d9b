"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmedButton } from "@/components/confirmed-button";
import { Button } from "@/components/ui/button";
import { makeRecoveryCodesAction } from "@/lib/people/account-actions";

/** Ten recovery codes, shown this once, to print or to keep as a file. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const t = useTranslations("access.security");
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join("\n")}\n`)}`;
  return (
    <section className="sheet codes" aria-labelledby="codes-head">
      <h3 id="codes-head">{t("codesTitle")}</h3>
      <p>{t("codesKeep")}</p>
      <ul className="code-list" dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="btns">
        <a className="btn second" href={file} download="sdg-stories-recovery-codes.txt">
          {t("codesFile")}
        </a>
        <Button variant="second" onClick={() => window.print()}>
          {t("codesPrint")}
        </Button>
        <Button onClick={onKept}>{t("codesKept")}</Button>
      </div>
    </section>
  );
}

/** How many are left, and new ones in place of all. */
export function RecoveryCodesLeft({ left }: { left: number }) {
  const t = useTranslations("access.security");
  const [codes, setCodes] = useState<string[] | null>(null);
  const make = async () => {
    const result = await makeRecoveryCodesAction({});
    if (result.ok) setCodes(result.value.codes);
    return result;
  };
  return (
    <>
      <p>{t("codesLeft", { count: left })}</p>
      {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      <div className="btns">
        <ConfirmedButton
          label={t("codesNew")}
          variant="second"
          title={t("codesNewTitle")}
          what={t("codesNewWhat")}
          confirm={t("codesNew")}
          keep={t("keep")}
          act={make}
        />
      </div>
    </>
  );
}
