"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import { makeSlipAction } from "@/lib/media/actions";

type Props = {
  consentId: string;
  /** Of the language in which the slip is printed. */
  lang: string;
  dir: "ltr" | "rtl";
  /** A language that the house does not speak: the person who makes the slip writes it in. */
  other: { lang: string; dir: "ltr" | "rtl"; name: string } | null;
  agreed: ReactNode;
  ending: ReactNode;
};

/** The slip as it will be printed. Its code is asked for when it is needed, shown here, and kept nowhere. */
export function SlipSheet({ consentId, lang, dir, other, agreed, ending }: Props) {
  const t = useTranslations("evidence.slip");
  const refusal = useRefusal();
  const [code, setCode] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const make = () =>
    startTransition(async () => {
      const result = await makeSlipAction({ id: consentId }).catch(() => ({
        ok: false as const,
        code: "offline",
      }));
      setProblem(result.ok ? null : refusal.sentence(result.code));
      if (result.ok) setCode(result.value.code);
    });
  return (
    <>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <div className="btns">
        {code === null ? (
          <Button busy={pending} onClick={make}>
            {t("make")}
          </Button>
        ) : (
          <Button onClick={() => window.print()}>{t("print")}</Button>
        )}
      </div>
      <p className="quietly" role="status">
        {code !== null && t("once")}
      </p>
      {other && (
        <TextArea
          label={t("own", { language: other.name })}
          help={t("ownHelp")}
          name="own"
          rows={6}
          lang={other.lang}
          dir={other.dir}
          form="none"
          fieldClassName="slip-own"
        />
      )}
      <article className="slip sheet" lang={lang} dir={dir} aria-label={t("label")}>
        {agreed}
        {code !== null && (
          <p className="slip-code">
            <bdi dir="ltr">{code}</bdi>
          </p>
        )}
        {ending}
      </article>
    </>
  );
}
