"use client";

import { useTranslations } from "next-intl";
import { sendForm } from "@/components/send-form";
import { Button } from "@/components/ui/button";
import { useAct } from "@/components/use-act";
import { TOMBSTONE_REASONS } from "@/db/enums";
import { republishStoryAction, unpublishStoryAction } from "@/lib/reviews/actions";

/** An editor takes a story off the public pages, or puts it back. */
export function PublishedMoves({ storyId, state }: { storyId: string; state: string }) {
  const t = useTranslations("review.published");
  const words = useTranslations("enums.tombstoneReason");
  const { act, problem, pending } = useAct();
  const unpublish = (data: FormData) => {
    const reason = TOMBSTONE_REASONS.find((one) => one === data.get("reason")) ?? "error_found";
    const privateReason = String(data.get("privateReason") ?? "");
    act(() =>
      unpublishStoryAction({ id: storyId, reason, privateReason, hideTitle: data.get("hideTitle") === "on" }),
    );
  };
  return (
    <>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
      {state === "unpublished" ? (
        <Button
          variant="second"
          busy={pending}
          onClick={() => act(() => republishStoryAction({ id: storyId }))}
        >
          {t("republish")}
        </Button>
      ) : (
        <form onSubmit={sendForm(unpublish)}>
          <div className="field">
            <label htmlFor={`reason-${storyId}`}>{t("reason")}</label>
            <select id={`reason-${storyId}`} name="reason" defaultValue="error_found">
              {TOMBSTONE_REASONS.map((reason) => (
                <option key={reason} value={reason}>
                  {words(reason)}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`private-${storyId}`}>{t("private")}</label>
            <textarea id={`private-${storyId}`} name="privateReason" rows={2} required />
          </div>
          <label className="pick">
            <input type="checkbox" name="hideTitle" />
            <span>{t("hideTitle")}</span>
          </label>
          <Button type="submit" variant="second" busy={pending}>
            {t("unpublish")}
          </Button>
        </form>
      )}
    </>
  );
}
