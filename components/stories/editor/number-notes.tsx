"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { Button } from "@/components/ui/button";
import { SectionLink } from "./section-link";
import { useAids, useNumberMarks } from "./writing-aids";

const SHOWN = 4;

/** Under a text: the numbers in it that no finding holds, and the three ways out. Gentle, never a wall. */
export function NumberNotes({ text }: { text: string }) {
  const t = useTranslations("aids.numbers");
  const { sayPlain, claimsHref, projectHref } = useAids();
  const marks = useNumberMarks(useDeferredValue(text));
  const numbers = [...new Set(marks.filter(({ finding }) => finding === null).map(({ typed }) => typed))];
  if (numbers.length === 0) return null;
  return (
    <div className="handnote">
      <p>{t("what", { count: numbers.length })}</p>
      <ul>
        {numbers.slice(0, SHOWN).map((number) => (
          <li key={number}>
            <bdi className="hand">{number}</bdi>
            <Button variant="plain" onClick={() => sayPlain(number)}>
              {t("plain", { number })}
            </Button>
          </li>
        ))}
      </ul>
      {numbers.length > SHOWN && <p>{t("more", { count: numbers.length - SHOWN })}</p>}
      <p className="ways">
        <SectionLink href={claimsHref}>{t("choose")}</SectionLink>
        <Link href={projectHref}>{t("record")}</Link>
      </p>
    </div>
  );
}
