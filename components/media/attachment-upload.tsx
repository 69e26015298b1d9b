"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmedButton } from "@/components/confirmed-button";
import { State } from "@/components/ui/state";
import type { ScanState } from "@/db/enums";
import { deleteAttachmentAction } from "@/lib/media/actions";
import { FilePicker } from "./file-picker";

type Props = {
  evaluationId: string;
  writes: boolean;
  files: { id: string; fileName: string; href: string; scanState: ScanState; malware: string | null }[];
};

/** The private evidence files of an evaluation: seen by the organisation and by its stories' reviewers. */
export function AttachmentUpload({ evaluationId, writes, files }: Props) {
  const t = useTranslations("evidence.files");
  const router = useRouter();
  const [confirmed, setConfirmed] = useState(false);
  return (
    <details className="fold">
      <summary>{t("title", { count: files.length })}</summary>
      <div>
        <ul>
          {files.map((file) => (
            <li key={file.id} className="btns">
              {file.scanState === "clean" || file.scanState === "unscanned" ? (
                <a href={file.href}>
                  <bdi>{file.fileName}</bdi>
                </a>
              ) : (
                <>
                  <bdi>{file.fileName}</bdi>
                  <State tone={file.scanState === "infected" ? "gone" : "draft"}>
                    {t(file.scanState, { malware: file.malware ?? "" })}
                  </State>
                </>
              )}
              {writes && (
                <ConfirmedButton
                  label={t("remove", { name: file.fileName })}
                  title={t("removeTitle")}
                  what={t("removeWhat", { name: file.fileName })}
                  confirm={t("removeNow")}
                  keep={t("removeNot")}
                  act={() => deleteAttachmentAction({ id: file.id })}
                  onDone={router.refresh}
                />
              )}
            </li>
          ))}
        </ul>
        {writes && (
          <>
            <label className="pick">
              <input
                type="checkbox"
                checked={confirmed}
                onChange={(event) => setConfirmed(event.target.checked)}
              />
              <span>{t("nobody")}</span>
            </label>
            <FilePicker
              id={`file-${evaluationId}`}
              label={t("add")}
              help={t("help")}
              accept=".pdf,.docx,.xlsx,.csv,.odt,image/jpeg,image/png,image/webp,image/avif"
              address={`/api/uploads/attachments?evaluation=${evaluationId}&nobodyIdentifiable=yes`}
              disabled={confirmed ? null : t("confirmFirst")}
            />
          </>
        )}
      </div>
    </details>
  );
}
