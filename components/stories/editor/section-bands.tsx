"use client";

import { useTranslations } from "next-intl";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { useRefusal } from "@/components/use-refusal";
import type { Section } from "@/db/enums";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { isWaiting, type SectionState } from "../kept/section-state";
import { SectionLink } from "./section-link";
import { SignInAgain } from "./sign-in-again";

type Props = {
  locale: Locale;
  storyId: string;
  state: SectionState;
  waiting: number;
  online: boolean;
  /** Other sections in which someone else wrote too. */
  elsewhere: Section[];
  tryNow: () => void;
};

/** Above the section being written: what stands in the way of saving, and what to do about it. */
export function SectionBands({ locale, storyId, state, waiting, online, elsewhere, tryNow }: Props) {
  const t = useTranslations("writing.bands");
  const words = useTranslations("enums.section");
  const refusal = useRefusal();
  const { phase } = state.sending;
  const problems = [...new Set(Object.values(state.fields))];
  const again = (
    <Button variant="second" onClick={tryNow}>
      {t("tryNow")}
    </Button>
  );
  return (
    <>
      {state.found && <Band tone="plain">{t("found")}</Band>}
      {!state.kept && isWaiting(state) && (
        <Band tone="danger" urgent title={t("notKeptTitle")}>
          {t("notKept")}
        </Band>
      )}
      {phase === "unreachable" && (
        <Band title={t(online ? "unreachableTitle" : "offlineTitle", { count: waiting })} actions={again}>
          {t(state.kept ? "unreachable" : "unreachableNotKept")}
        </Band>
      )}
      {phase === "signed_out" && <SignInAgain locale={locale} other={state.code === "other_person"} />}
      {phase === "refused" && (
        <Band tone="danger" urgent title={t("refused")} actions={again}>
          {problems.length > 0
            ? problems.map((code) => refusal.field(code)).join(" ")
            : refusal.sentence(state.code ?? "invalid")}
        </Band>
      )}
      {elsewhere.map((section) => (
        <Band key={section} title={t("elsewhere", { section: words(section) })}>
          <SectionLink href={paths.desk.storySection(locale, storyId, section)}>
            {t("decideThere")}
          </SectionLink>
        </Band>
      ))}
    </>
  );
}
