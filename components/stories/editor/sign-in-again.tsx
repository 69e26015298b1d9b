"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";

/**
 * The session ended while somebody writes. Signing in happens on its own page in a new window, with whatever it asks
 * for; this page hears of it and goes on. `other`: someone else is signed in now, and nothing is sent as theirs.
 */
export function SignInAgain({ locale, other }: { locale: Locale; other: boolean }) {
  const t = useTranslations("writing.signIn");
  const [open, setOpen] = useState(true);
  return (
    <>
      <Band
        urgent
        title={t("title")}
        actions={
          <Button variant="second" onClick={() => setOpen(true)}>
            {t("open")}
          </Button>
        }
      >
        {t(other ? "other" : "what")}
      </Band>
      <Dialog title={t("title")} description={t(other ? "other" : "what")} open={open} onOpenChange={setOpen}>
        <p>{t("how")}</p>
        <div className="btns">
          <a
            className="btn"
            href={other ? paths.account(locale) : paths.signIn(locale, paths.desk.signedIn(locale))}
            target="_blank"
            rel="noopener opener"
          >
            {t(other ? "openAccount" : "openWindow")}
          </a>
          <DialogClose>
            <Button variant="second">{t("later")}</Button>
          </DialogClose>
        </div>
      </Dialog>
    </>
  );
}
