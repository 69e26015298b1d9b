"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusal } from "@/components/use-refusal";
import { upload } from "./upload";

type Sent = { name: string; part: number; there: boolean; problem: string | null };
type Props = {
  id: string;
  label: string;
  help: string;
  address: string;
  accept: string;
  multiple?: boolean;
  disabled?: string | null;
};

/** Chooses files and sends them one after the other, with the progress and the answer for each by name. */
export function FilePicker({ id, label, help, address, accept, multiple = false, disabled = null }: Props) {
  const t = useTranslations("evidence.upload");
  const refusal = useRefusal();
  const router = useRouter();
  const [sent, setSent] = useState<Sent[]>([]);
  const [blocked, setBlocked] = useState(false);
  const send = async (files: File[]) => {
    setBlocked(disabled !== null);
    if (disabled) return;
    setSent(files.map((file) => ({ name: file.name, part: 0, there: false, problem: null })));
    const note = (at: number, change: Partial<Sent>) =>
      setSent((now) => now.map((one, index) => (index === at ? { ...one, ...change } : one)));
    for (const [at, file] of files.entries()) {
      const result = await upload(address, file, (part) => note(at, { part }));
      note(at, result.ok ? { there: true } : { problem: refusal.sentence(result.code) });
    }
    router.refresh();
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          void send([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <span className="help" id={`${id}-help`}>
        {help}
      </span>
      {blocked && disabled && (
        <p className="err" role="alert">
          {disabled}
        </p>
      )}
      <ul aria-live="polite">
        {sent.map((file, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and none moves
          <li key={at}>
            <bdi>{file.name}</bdi>:{" "}
            {file.problem ? (
              <span className="err">{file.problem}</span>
            ) : file.there ? (
              t("done")
            ) : (
              <>
                <progress value={file.part} max={1} aria-label={file.name} />{" "}
                {t(file.part < 1 ? "sending" : "working")}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
