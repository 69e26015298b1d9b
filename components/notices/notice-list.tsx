import { redirect } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { State } from "@/components/ui/state";
import type { Locale } from "@/lib/i18n/locales";
import { readNoticeAction } from "@/lib/notices/actions";
import type { listNotices } from "@/lib/notices/queries";

type Notice = Awaited<ReturnType<typeof listNotices>>["rows"][number];

/** Notices with what can be done about each. Plain forms: they work before any script has loaded, and without. */
export function NoticeList({ notices, locale }: { notices: Notice[]; locale: Locale }) {
  const t = useTranslations("notices");
  const format = useFormatter();
  async function open(data: FormData) {
    "use server";
    const answer = await readNoticeAction({ id: String(data.get("id")), locale });
    if (answer.ok) redirect(answer.value.href);
  }
  async function markRead(data: FormData) {
    "use server";
    await readNoticeAction({ id: String(data.get("id")), locale });
  }
  return (
    <ol className="notices" aria-label={t("title")}>
      {notices.map(({ id, line, createdAt, readAt }) => (
        <li key={id} className={readAt ? undefined : "unread"}>
          <div>
            <p className="what" id={`notice-${id}`} dir="auto">
              {line}
            </p>
            <p className="when">
              <time dateTime={createdAt.toISOString()}>
                {format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" })}
              </time>
              {!readAt && (
                <State tone="you" light>
                  {t("isUnread")}
                </State>
              )}
            </p>
          </div>
          <div className="btns">
            <form action={open}>
              <input type="hidden" name="id" value={id} />
              <Button type="submit" variant="second" aria-describedby={`notice-${id}`}>
                {t("open")}
              </Button>
            </form>
            {!readAt && (
              <form action={markRead}>
                <input type="hidden" name="id" value={id} />
                <Button type="submit" variant="plain" aria-describedby={`notice-${id}`}>
                  {t("markRead")}
                </Button>
              </form>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
