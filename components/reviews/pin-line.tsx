"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Section } from "@/db/enums";
import type { PinPlace } from "@/lib/reviews/pin-place";
import { markPassage } from "./mark-passage";

/** What a comment is pinned to, and what has become of it. `showIn`: the section of this page that holds its text. */
export function PinLine({ pin, showIn }: { pin: PinPlace | null; showIn?: Section }) {
  const t = useTranslations("pins");
  if (!pin) return null;
  const { thing, passage } = pin;
  return (
    <div className="pin">
      {thing && (
        <p>
          {thingName(t, thing)} {thing.words && <q dir="auto">{thing.words}</q>}
          {thing.standing === "changed" && <span className="quietly"> {t("thingChanged")}</span>}
        </p>
      )}
      {passage?.standing === "same" && (
        <p>
          <q dir="auto">{passage.quote}</q>
        </p>
      )}
      {passage?.standing === "same" && showIn && (
        <Button variant="plain" onClick={() => markPassage(showIn, passage)}>
          {t("show")}
        </Button>
      )}
      {passage?.standing === "changed" && (
        <>
          <p>
            {t("textChanged")}{" "}
            <del>
              <q dir="auto">{passage.quote}</q>
            </del>
          </p>
          {passage.now !== null && <p>{passage.now === "" ? t("nowNothing") : <Now>{passage.now}</Now>}</p>}
        </>
      )}
    </div>
  );
}

function Now({ children }: { children: string }) {
  const t = useTranslations("pins");
  return (
    <>
      {t("now")}{" "}
      <ins>
        <q dir="auto">{children}</q>
      </ins>
    </>
  );
}

type Thing = NonNullable<PinPlace["thing"]>;

function thingName(t: ReturnType<typeof useTranslations<"pins">>, { of, number, target }: Thing): string {
  if (of === "contribution")
    return t(number === null ? "contributionGone" : "onContribution", { target: target ?? "" });
  if (of === "claim") return number === null ? t("claimGone") : t("onClaim", { number });
  return number === null ? t("photoGone") : t("onPhoto", { number });
}
