"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select, TextArea } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import type { Section } from "@/db/enums";
import { markedIn } from "./mark-passage";

export type PinDraft = { number: number; passage: string; before: string };
export const NO_PIN: PinDraft = { number: 0, passage: "", before: "" };

type Props = {
  section: Section;
  /** Names of the claims, contributions or photos of the section, in their order. */
  things: readonly string[];
  takesPassage: boolean;
  value: PinDraft;
  change: (value: PinDraft) => void;
  problems: Record<string, string>;
};

/** To what a comment is pinned: a thing from a list; a passage, marked in the text or pasted. */
export function PinFields({ section, things, takesPassage, value, change, problems }: Props) {
  const t = useTranslations("pins");
  const refusal = useRefusal();
  const id = useId();
  const marked = useMarked();
  const [nothing, setNothing] = useState(false);
  const take = () => {
    const found = markedIn(section, marked.current);
    setNothing(found === null);
    if (found) change({ ...value, ...found });
  };
  return (
    <>
      {things.length > 0 && (
        <Select
          id={`${id}-about`}
          name="about"
          label={t("about")}
          value={value.number}
          onChange={(event) => change({ ...value, number: Number(event.target.value) })}
          error={refusal.field(problems.thing)}
        >
          <option value={0}>{t("whole")}</option>
          {things.map((name, at) => (
            <option key={name} value={at + 1}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {takesPassage && (
        <>
          <TextArea
            id={`${id}-passage`}
            name="passage"
            label={t("passage")}
            help={t("passageHelp")}
            optional
            rows={2}
            dir="auto"
            value={value.passage}
            onChange={(event) => change({ ...value, passage: event.target.value, before: "" })}
            error={refusal.field(problems.passage)}
          />
          <Button variant="second" onClick={take}>
            {t("take")}
          </Button>
          <p role="status" className="quietly">
            {nothing && t("nothingMarked")}
          </p>
        </>
      )}
    </>
  );
}

/** What was marked last on the page: pressing the button may take the marking away. */
function useMarked() {
  const marked = useRef<Range | null>(null);
  useEffect(() => {
    const remember = () => {
      const selection = getSelection();
      if (selection && selection.rangeCount > 0 && !selection.isCollapsed)
        marked.current = selection.getRangeAt(0).cloneRange();
    };
    document.addEventListener("selectionchange", remember);
    return () => document.removeEventListener("selectionchange", remember);
  }, []);
  return marked;
}
