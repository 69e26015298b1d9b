"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormProblems } from "@/components/people/form-problems";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-input";
import { useRefusal } from "@/components/use-refusal";
import type { Locale } from "@/lib/i18n/locales";
import {
  confirmFindingAction,
  noteAsHelperAction,
  openHelperLinkAction,
  unconfirmFindingAction,
} from "@/lib/stories/helper-actions";

const FRESH = { code: null, fields: {}, values: {} as Record<string, string> };

type Room = { helper: string; locale: Locale };

/** A button, not the mere visit: mail programs open links by themselves, to look for harm. */
export function OpenForm({ token, locale }: { token: string; locale: Locale }) {
  const t = useTranslations("helping.open");
  const [{ code, fields }, action, pending] = useActionState(openHelperLinkAction, FRESH);
  return (
    <form action={action} className="sec">
      <FormProblems code={code} fields={fields} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <div className="btns">
        <Button type="submit" busy={pending}>
          {t("send")}
        </Button>
      </div>
      <p className="quietly">{t("once")}</p>
    </form>
  );
}

/** Confirms a finding exactly as it is shown, or takes that back. */
export function ConfirmForm(
  props: Room & { findingId: string; hash: string; finding: string; confirmed: boolean },
) {
  const t = useTranslations("helping.room");
  const { helper, locale, findingId, hash, finding, confirmed } = props;
  const [{ code, fields }, action, pending] = useActionState(
    confirmed ? unconfirmFindingAction : confirmFindingAction,
    FRESH,
  );
  return (
    <form action={action}>
      <FormProblems code={code} fields={fields} />
      <RoomFields helper={helper} locale={locale} />
      <input type="hidden" name="findingId" value={findingId} />
      <input type="hidden" name="hash" value={hash} />
      <div className="btns">
        <Button
          type="submit"
          variant={confirmed ? "plain" : "second"}
          busy={pending}
          aria-label={t(confirmed ? "takeBackWhich" : "confirmWhich", { finding })}
        >
          {t(confirmed ? "takeBack" : "confirm")}
        </Button>
      </div>
    </form>
  );
}

/** A remark on a finding, or on the whole. */
export function NoteForm({ helper, locale, findingId = "" }: Room & { findingId?: string }) {
  const t = useTranslations("helping.room");
  const refusal = useRefusal();
  const [{ code, fields, values }, action, pending] = useActionState(noteAsHelperAction, FRESH);
  return (
    <form action={action} noValidate>
      <FormProblems code={code} fields={{}} />
      <RoomFields helper={helper} locale={locale} />
      <input type="hidden" name="findingId" value={findingId} />
      <TextArea
        name="body"
        id={`note-${findingId}`}
        label={t(findingId ? "noteFinding" : "noteWhole")}
        help={t("noteHelp")}
        error={refusal.field(fields.body)}
        defaultValue={values.body}
        dir="auto"
        required
      />
      <div className="btns">
        <Button type="submit" variant="second" busy={pending}>
          {t("noteSend")}
        </Button>
      </div>
    </form>
  );
}

const RoomFields = ({ helper, locale }: Room) => (
  <>
    <input type="hidden" name="helper" value={helper} />
    <input type="hidden" name="locale" value={locale} />
  </>
);
