"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/text-input";
import { MAIL_WISHES, type MailWish } from "@/db/enums";
import type { WishableKind } from "@/lib/email/kinds";
import { saveWishesAction } from "@/lib/notices/actions";
import { wishesChange } from "@/lib/notices/schema";

/** How one hears by mail of each kind of notice. */
export function WishesForm({ wishes }: { wishes: { kind: WishableKind; wish: MailWish }[] }) {
  const t = useTranslations("wishes");
  const [answer, save, pending] = useActionState(async (_: string | null, data: FormData) => {
    const parsed = wishesChange.safeParse({ wishes: Object.fromEntries(data) });
    const result = parsed.success ? await saveWishesAction(parsed.data) : null;
    return result?.ok ? "saved" : "failed";
  }, null);
  return (
    <form action={save}>
      {answer && <Band tone={answer === "saved" ? "good" : "danger"}>{t(answer)}</Band>}
      <div className="wishes">
        {wishes.map(({ kind, wish }) => (
          <Select key={kind} name={kind} label={t(`kinds.${kind}`)} defaultValue={wish} width="medium">
            {MAIL_WISHES.map((one) => (
              <option key={one} value={one}>
                {t(`wish.${one}`)}
              </option>
            ))}
          </Select>
        ))}
      </div>
      <div className="btns sendbar">
        <Button type="submit" busy={pending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
