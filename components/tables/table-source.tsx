"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { upload } from "@/components/media/upload";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import type { Grid } from "@/lib/tables/grid";

type Props = {
  /** How a table that is pasted should look. */
  help: string;
  onRead: (grid: Grid) => void;
};

/** A table is pasted or chosen; the server reads it and keeps nothing of it. */
export function TableSource({ help, onRead }: Props) {
  const t = useTranslations("tables");
  const refusal = useRefusal();
  const [pasted, setPasted] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (file: File) => {
    if (busy) return;
    setBusy(true);
    const result = await upload<Grid>("/api/uploads/tables", file, () => {});
    setBusy(false);
    setProblem(
      result.ok ? null : refusal.sentence(result.code === "file_too_large" ? "table_too_large" : result.code),
    );
    if (result.ok) onRead(result.value);
  };
  return (
    <div className="table-source">
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      <TextArea
        label={t("paste")}
        help={help}
        name="pasted"
        rows={8}
        dir="auto"
        spellCheck={false}
        value={pasted}
        onChange={(event) => setPasted(event.target.value)}
      />
      <Button
        variant="second"
        busy={busy}
        onClick={() => (pasted.trim() ? send(new File([pasted], "pasted.tsv")) : setProblem(t("pasteFirst")))}
      >
        {t("read")}
      </Button>
      <div className="field">
        <label htmlFor="table-file">{t("choose")}</label>
        <input
          id="table-file"
          type="file"
          accept=".xlsx,.ods,.csv,.tsv,.txt"
          aria-describedby="table-file-help"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void send(file);
            event.target.value = "";
          }}
        />
        <span className="help" id="table-file-help">
          {t("chooseHelp")}
        </span>
      </div>
      <p role="status">{busy && t("reading")}</p>
    </div>
  );
}
