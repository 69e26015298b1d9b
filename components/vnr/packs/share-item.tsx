"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/confirmed-button";
import { Button } from "@/components/ui/button";
import { State } from "@/components/ui/state";
import { useAct } from "@/components/use-act";
import { isolated } from "@/lib/i18n/isolated";
import type { PackBuild } from "@/lib/vnr/pack/queries";
import { revokeShareAction, tellReceiverAction } from "@/lib/vnr/pack-actions";

type Share = PackBuild["shares"][number];

/** A link that was given: whether it works, what was answered by it, and how to close it. `changed`: something in it ended. */
export function ShareItem({ share, changed }: { share: Share; changed: boolean }) {
  const t = useTranslations("packs.share");
  const format = useFormatter();
  const router = useRouter();
  const { act, problem, pending } = useAct();
  const { id, email, revokedAt, toldAt, openedAt, answers } = share;
  const receiver = isolated(share.receiver);
  const day = (date: Date) => format.dateTime(date, { dateStyle: "medium" });
  return (
    <section className="share" aria-label={share.receiver}>
      <h4>
        <bdi>{share.receiver}</bdi> {email && <bdi dir="ltr">{email}</bdi>}
      </h4>
      <p>
        <Standing share={share} /> · {openedAt ? t("opened", { date: day(openedAt) }) : t("unopened")}
        {toldAt && ` · ${t("told", { date: day(toldAt) })}`}
      </p>
      {answers.length > 0 && (
        <>
          <h5>{t("answers")}</h5>
          <ul className="plain">
            {answers.map((answer) => (
              <li key={answer.id}>
                <b>{t(`answer.${answer.answer}`)}</b>:{" "}
                {answer.storyId ? <bdi>{answer.title ?? t("gone")}</bdi> : t("whole")}
                {answer.page && ` · ${t("page", { page: isolated(answer.page) })}`} · {day(answer.createdAt)}
                {answer.words && <blockquote dir="auto">{answer.words}</blockquote>}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="btns">
        {changed && email && (
          <Button variant="second" busy={pending} onClick={() => act(() => tellReceiverAction({ id }))}>
            {t("tell", { receiver })}
          </Button>
        )}
        {!revokedAt && (
          <ConfirmedButton
            label={t("revoke.label", { receiver })}
            title={t("revoke.title")}
            what={t("revoke.what")}
            confirm={t("revoke.confirm")}
            keep={t("revoke.keep")}
            act={() => revokeShareAction({ id })}
            onDone={router.refresh}
          />
        )}
      </div>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

function Standing({ share: { revokedAt, expiresAt } }: { share: Share }) {
  const t = useTranslations("packs.share");
  const format = useFormatter();
  const date = format.dateTime(expiresAt, { dateStyle: "medium" });
  if (revokedAt) return <State tone="gone">{t("revoked")}</State>;
  if (expiresAt < new Date()) return <State tone="gone">{t("ended", { date })}</State>;
  return <State tone="done">{t("until", { date })}</State>;
}
