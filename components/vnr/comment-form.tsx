"use client";

import { useTranslations } from "next-intl";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { TextArea } from "@/components/ui/text-input";
import { commentOnMessageAction } from "@/lib/vnr/actions";
import { usePartForm } from "./use-part-form";

/** One more comment on a message. */
export function CommentForm({ messageId }: { messageId: string }) {
  const t = useTranslations("vnrMessages");
  const { form, at, field } = usePartForm<{ body: string }>({
    ...{ name: `vnr-comment-${messageId}`, of: messageId, stored: null, empty: { body: "" } },
    label: () => t("comment"),
    save: (typed) => commentOnMessageAction({ messageId, ...typed }),
  });
  return (
    <form className="comment-form" onSubmit={form.submit} noValidate>
      <KeptFormHead {...form.head} at={at} />
      <TextArea dir="auto" rows={2} help={t("commentHelp")} {...field("body")} />
      <KeptFormFoot status={form.status} pending={form.pending} submit={t("addComment")} variant="second" />
    </form>
  );
}
