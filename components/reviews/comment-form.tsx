"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { Select, TextArea } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { useRefusal } from "@/components/use-refusal";
import { CRITERIA, type Criterion, type Section } from "@/db/enums";
import { addCommentAction } from "@/lib/reviews/actions";
import type { Mentionable } from "@/lib/reviews/mentions";
import { PASSAGE_SECTIONS } from "@/lib/reviews/passages";
import { MentionFields, readersOf } from "./mention-fields";
import { NO_PIN, PinFields } from "./pin-fields";

export type NewCommentProps = {
  revisionId: string;
  section: Section;
  /** Names of what can be pinned to in this section besides its text, in their order. */
  things: readonly string[];
  mentionable: readonly Mentionable[];
  mayMustFix: boolean;
};

const THING = { claims: "claim", contributions: "contribution", photos: "photo" } as const;
const NEW = {
  body: "",
  mustFix: false,
  criterion: "" as Criterion | "",
  pin: NO_PIN,
  mentions: [] as string[],
};

/** A new comment on a section, or on a passage or thing of it. */
export function CommentForm({ revisionId, section, things, mentionable, mayMustFix }: NewCommentProps) {
  const t = useTranslations("review.comments");
  const words = useTranslations("enums");
  const id = useId();
  const { act, problem, fields, pending } = useAct();
  const refusal = useRefusal();
  const [written, setWritten] = useState(NEW);
  const set = (part: Partial<typeof NEW>) => setWritten((now) => ({ ...now, ...part }));
  const { body, mustFix, criterion, pin, mentions } = written;
  const of = pin.number > 0 && section in THING ? THING[section as keyof typeof THING] : null;
  const send = () =>
    act(
      () =>
        addCommentAction({
          ...{ revisionId, section, body, mustFix, mentions },
          criterion: mustFix && criterion ? criterion : null,
          pin: { ...pin, of, number: Math.max(1, pin.number) },
        }),
      () => setWritten(NEW),
    );
  return (
    <details>
      <summary>{t("add", { section: words(`section.${section}`) })}</summary>
      <form onSubmit={sendForm(send)}>
        <TextArea
          id={`${id}-body`}
          name="body"
          label={t("body")}
          rows={3}
          value={body}
          onChange={(event) => set({ body: event.target.value })}
          error={refusal.field(fields.body)}
        />
        <PinFields
          section={section}
          things={things}
          takesPassage={(PASSAGE_SECTIONS as readonly Section[]).includes(section)}
          value={pin}
          change={(value) => set({ pin: value })}
          problems={fields}
        />
        {mayMustFix && (
          <label className="pick">
            <input
              type="checkbox"
              checked={mustFix}
              onChange={(event) => set({ mustFix: event.target.checked })}
            />
            <span>{t("isMustFix")}</span>
          </label>
        )}
        {mustFix && (
          <Select
            id={`${id}-criterion`}
            name="criterion"
            label={t("criterion")}
            value={criterion}
            onChange={(event) => set({ criterion: CRITERIA.find((one) => one === event.target.value) ?? "" })}
          >
            <option value="">{t("noCriterion")}</option>
            {CRITERIA.map((one) => (
              <option key={one} value={one}>
                {words(`criterion.${one}`)}
              </option>
            ))}
          </Select>
        )}
        <MentionFields
          people={readersOf(mentionable, null)}
          chosen={mentions}
          change={(ids) => set({ mentions: ids })}
        />
        {problem && (
          <p className="err" role="alert">
            {refusal.field(fields.mentions) ?? problem}
          </p>
        )}
        <Button type="submit" variant="second" busy={pending}>
          {t("send")}
        </Button>
      </form>
    </details>
  );
}
