"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Section } from "@/db/enums";
import { direction } from "@/lib/i18n/locales";
import { type Choice, type MergeRow, merged, mergeRows } from "@/lib/stories/merge";
import type { Names } from "@/lib/stories/merge-pieces";
import type { Stored } from "../kept/transport";
import { OwnWords } from "../word-diff";

type Props = {
  section: Section;
  before: unknown;
  mine: unknown;
  theirs: Stored;
  names: Names;
  language: string;
  onResolve: (value: unknown) => void;
};

/** Two people wrote in one section: both texts side by side, and for each place whose words shall stand. */
export function MergeView({ section, before, mine, theirs, names, language, onResolve }: Props) {
  const t = useTranslations("writing.merge");
  const format = useFormatter();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const rows = useMemo(
    () => mergeRows(section, { before, mine, theirs: theirs.value }, names),
    [section, before, mine, theirs, names],
  );
  const [choices, setChoices] = useState<Choice[]>(() => rows.map((row) => row.suggested));
  useEffect(() => heading.current?.focus(), []);
  const choose = (at: number, choice: Choice) =>
    setChoices((now) => now.map((one, index) => (index === at ? choice : one)));
  const differing = rows.filter((row) => !row.same).length;
  const who = t("theirs", {
    name: theirs.savedBy,
    time: format.dateTime(new Date(theirs.savedAt), { dateStyle: "medium", timeStyle: "short" }),
  });
  let number = 0;
  return (
    <section className="merge" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {t("title", { name: theirs.savedBy })}
      </h3>
      <p>{t("what", { count: differing })}</p>
      <ol>
        {rows.map((row, index) => {
          const key = `${row.mine?.id}|${row.theirs?.id}`;
          if (row.same) return <SameRow key={key} row={row} language={language} />;
          number += 1;
          return (
            <li key={key}>
              <fieldset className="field">
                <legend className="label">{t("place", { number, count: differing })}</legend>
                <Sides row={row} who={who} language={language} />
                {row.fits.map((choice) => (
                  <label className="pick" key={choice}>
                    <input
                      type="radio"
                      name={`${id}-${index}`}
                      checked={choices[index] === choice}
                      onChange={() => choose(index, choice)}
                    />
                    <span>{t(wordFor(row, choice))}</span>
                  </label>
                ))}
              </fieldset>
            </li>
          );
        })}
      </ol>
      <div className="btns sendbar">
        <Button onClick={() => onResolve(merged(section, rows, choices))}>{t("use")}</Button>
        <Button variant="plain" onClick={() => onResolve(mine)}>
          {t("allMine")}
        </Button>
        <Button variant="plain" onClick={() => onResolve(theirs.value)}>
          {t("allTheirs", { name: theirs.savedBy })}
        </Button>
      </div>
    </section>
  );
}

/** "Leave it out" where that side has nothing. */
function wordFor(row: MergeRow, choice: Choice) {
  if (choice === "both") return "chooseBoth";
  return row[choice] ? (choice === "mine" ? "chooseMine" : "chooseTheirs") : "leaveOut";
}

function SameRow({ row, language }: { row: MergeRow; language: string }) {
  return (
    <li className="same" lang={language} dir={direction(language)}>
      {row.mine?.text}
    </li>
  );
}

function Sides({ row, who, language }: { row: MergeRow; who: string; language: string }) {
  const t = useTranslations("writing.merge");
  const [mine, theirs] = [row.mine?.text ?? "", row.theirs?.text ?? ""];
  return (
    <div className="sides">
      <div>
        <p className="by">{t("mine")}</p>
        {mine ? (
          <OwnWords text={mine} other={theirs} lang={language} />
        ) : (
          <p className="quietly">{t("nothing")}</p>
        )}
      </div>
      <div>
        <p className="by">{who}</p>
        {theirs ? (
          <OwnWords text={theirs} other={mine} lang={language} />
        ) : (
          <p className="quietly">{t("nothing")}</p>
        )}
      </div>
    </div>
  );
}
