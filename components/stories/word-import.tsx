"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { upload } from "@/components/media/upload";
import { useRefusal } from "@/components/use-refusal";
import type { Proposals } from "@/lib/stories/word/proposals";
import { WordProposals } from "./word-proposals";

type Props = { storyId: string; storyHref: string; language: string };
type Answer = Proposals & { version: number };

/** Reads a Word file and shows what it would change, section by section. Nothing is stored before one chooses. */
export function WordImport({ storyId, storyHref, language }: Props) {
  const t = useTranslations("word");
  const refusal = useRefusal();
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const read = async (file: File) => {
    setReading(true);
    setProblem(null);
    setAnswer(null);
    const result = await upload<Answer>(`/api/uploads/word?story=${storyId}`, file, () => {});
    setReading(false);
    if (result.ok) setAnswer(result.value);
    else setProblem(refusal.sentence(result.code));
  };
  return (
    <section className="sec">
      <div className="field">
        <label htmlFor="word-file">{t("bring")}</label>
        <input
          id="word-file"
          type="file"
          accept=".docx"
          aria-describedby="word-file-help"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void read(file);
            event.target.value = "";
          }}
        />
        {problem && (
          <p className="err" role="alert">
            {problem}
          </p>
        )}
        <span className="help" id="word-file-help">
          {t("bringHelp")}
        </span>
      </div>
      <p role="status">{reading && t("reading")}</p>
      {answer && <WordProposals {...{ answer, storyId, storyHref, language }} />}
    </section>
  );
}
