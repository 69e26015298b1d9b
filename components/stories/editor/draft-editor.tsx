"use client";

import { useCallback } from "react";
import { SECTIONS, type Section } from "@/db/enums";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { piecesOf } from "@/lib/stories/merge-pieces";
import type { Keeper } from "../kept/draft-keeper";
import type { Versioned } from "../kept/section-state";
import { FieldProblems } from "./field-problems";
import { MergeView } from "./merge-view";
import { PresenceLine } from "./presence-line";
import { SaveLine } from "./save-line";
import { SectionBands } from "./section-bands";
import { type EditorChoices, SectionEditor } from "./section-editor";
import { SectionHints } from "./section-hints";
import { useDraft, useListening, useOnline, useSection, useWaiting } from "./use-draft";
import { useNames } from "./use-names";
import { usePlainNumbers } from "./use-plain-numbers";
import { usePresence } from "./use-presence";
import { WritingAids } from "./writing-aids";

export type DraftProps = {
  locale: Locale;
  storyId: string;
  section: Section;
  revision: string;
  language: string;
  sections: Record<Section, Versioned>;
  choices: EditorChoices;
};

/** The draft being written: kept and sent as a whole, shown section by section. `key` it by its revision. */
export function DraftEditor({ locale, storyId, section, revision, language, sections, choices }: DraftProps) {
  const keeper = useDraft({ story: storyId, revision, sections });
  const state = useSection(keeper, section);
  const waiting = useWaiting(keeper);
  const online = useOnline();
  const listening = useListening();
  const others = usePresence(keeper, storyId, revision, section);
  const names = useNames(choices);
  const { plain, sayPlain } = usePlainNumbers(storyId, choices.plainNumbers);
  const words = useCallback(() => wordsOf(keeper), [keeper]);
  const elsewhere = SECTIONS.filter((one) => one !== section && keeper.get(one).theirs !== null);
  return (
    <>
      <SaveLine state={state} />
      <PresenceLine others={others} section={section} />
      <SectionBands
        {...{ locale, storyId, state, waiting, online, elsewhere }}
        tryNow={() => keeper.returned(section)}
      />
      {state.theirs ? (
        <MergeView
          key={`${section}-${state.theirs.version}`}
          {...{ section, names, language }}
          before={state.before}
          mine={state.value}
          theirs={state.theirs}
          onResolve={(value) => keeper.resolve(section, value)}
        />
      ) : (
        <WritingAids
          {...{ language, plain, sayPlain, words }}
          findings={choices.findings}
          claimsHref={paths.desk.storySection(locale, storyId, "claims")}
          projectHref={choices.projectHref}
        >
          <FieldProblems fields={state.fields}>
            <fieldset role="presentation" className="fields" disabled={!listening}>
              <SectionEditor
                key={`${section}-${state.epoch}`}
                {...{ section, language, choices }}
                value={state.value}
                change={(value) => keeper.type(section, value)}
              />
            </fieldset>
          </FieldProblems>
          <SectionHints
            key={section}
            {...{ section, language }}
            value={state.value}
            photos={choices.photos}
          />
        </WritingAids>
      )}
    </>
  );
}

/** Everything written so far, in the order of the sections. */
const wordsOf = (keeper: Keeper): string =>
  (["title", "summary", "need", "action", "claims"] as const)
    .flatMap((section) => piecesOf(section, keeper.get(section).value))
    .map(({ text }) => text)
    .join("\n");
