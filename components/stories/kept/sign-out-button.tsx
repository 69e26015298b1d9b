"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { clearKeptForms, keptForms } from "@/components/people/kept-forms";
import { usePerson } from "@/components/people/person-context";
import { tellSession } from "@/components/people/session-channel";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { signOutAction } from "@/lib/auth/actions";
import type { Locale } from "@/lib/i18n/locales";
import { keptStore } from "./kept-store";

/** Signing out clears what is kept on this device; when something there has not reached the server, it asks first. */
export function SignOutButton({ locale }: { locale: Locale }) {
  const t = useTranslations("account");
  const words = useTranslations("writing.signOut");
  const person = usePerson();
  const form = useRef<HTMLFormElement>(null);
  const cleared = useRef(false);
  const [waiting, setWaiting] = useState(0);
  const leave = async () => {
    tellSession("signed_out");
    await keptStore.clear(person);
    clearKeptForms(person);
    cleared.current = true;
    form.current?.requestSubmit();
  };
  const asked = async (event: FormEvent) => {
    if (cleared.current) return;
    event.preventDefault();
    const count = (await keptStore.list(person)).length + keptForms(person).length;
    if (count > 0) setWaiting(count);
    else await leave();
  };
  return (
    <>
      <form ref={form} action={signOutAction} onSubmit={asked}>
        <input type="hidden" name="locale" value={locale} />
        <button type="submit" className="btn plain">
          {t("signOut")}
        </button>
      </form>
      <Dialog
        title={words("title", { count: waiting })}
        description={words("what")}
        open={waiting > 0}
        onOpenChange={(open) => !open && setWaiting(0)}
      >
        <div className="btns">
          <DialogClose>
            <Button variant="second">{words("stay")}</Button>
          </DialogClose>
          <Button variant="danger" onClick={leave}>
            {words("anyway")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
