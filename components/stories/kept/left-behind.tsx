"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { ConfirmedButton } from "@/components/confirmed-button";
import { usePerson } from "@/components/people/person-context";
import { Band } from "@/components/ui/band";
import { Fold } from "@/components/ui/fold";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { piecesOf } from "@/lib/stories/merge-pieces";
import { keptStore } from "./kept-store";
import { type Left, sendLeftBehind } from "./outbox";

/** What earlier visits left on this device is sent from any private page; what cannot be sent is shown, never dropped. */
export function LeftBehind({ locale }: { locale: Locale }) {
  const t = useTranslations("writing.left");
  const person = usePerson();
  const open = /\/desk\/stories\/([0-9a-f-]{36})$/.exec(usePathname())?.[1] ?? null;
  const [left, setLeft] = useState<Left[]>([]);
  const [sent, setSent] = useState(0);
  const busy = useRef(false);
  const look = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    const news = await sendLeftBehind(person, open);
    busy.current = false;
    setLeft(news.left);
    setSent((before) => before + news.sent);
  }, [person, open]);
  useEffect(() => {
    void look();
    addEventListener("online", look);
    return () => removeEventListener("online", look);
  }, [look]);
  return (
    <>
      {sent > 0 && <Band tone="good">{t("sent", { count: sent })}</Band>}
      {left.length > 0 && (
        <Band title={t("title", { count: left.length })}>
          {t("what")}
          <ul>
            {left.map((one) => (
              <LeftLine
                key={`${one.kept.section}-${one.kept.writer}`}
                {...one}
                locale={locale}
                onGone={look}
              />
            ))}
          </ul>
        </Band>
      )}
    </>
  );
}

function LeftLine({ kept, why, locale, onGone }: Left & { locale: Locale; onGone: () => void }) {
  const t = useTranslations("writing.left");
  const words = useTranslations("enums.section");
  const format = useFormatter();
  const time = format.dateTime(kept.at, { dateStyle: "medium", timeStyle: "short" });
  const text = piecesOf(kept.section, kept.value)
    .map((piece) => piece.text)
    .join("\n");
  return (
    <li>
      <p>
        {t("line", { title: kept.title || t("untitled"), section: words(kept.section), time })}{" "}
        <b>{t(why)}</b>{" "}
        {why === "conflict" && (
          <Link href={paths.desk.storySection(locale, kept.story, kept.section)}>{t("open")}</Link>
        )}
      </p>
      {why === "refused" && (
        <>
          <Fold title={t("read")}>
            <p dir="auto" className="typed">
              {text}
            </p>
          </Fold>
          <ConfirmedButton
            label={t("throwAway")}
            title={t("throwAwayTitle")}
            what={t("throwAwayWhat")}
            confirm={t("throwAway")}
            keep={t("keep")}
            act={async () => {
              await keptStore.drop(kept);
              return { ok: true, value: null };
            }}
            onDone={onGone}
          />
        </>
      )}
    </li>
  );
}
