import { useFormatter, useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import type { Message } from "@/lib/vnr/message-queries";
import { CommentForm } from "./comment-form";

/** What colleagues said of a message, the oldest first, and room for one more. */
export function MessageComments({
  id,
  comments,
  rests,
}: Pick<Message, "id" | "comments"> & { rests: boolean }) {
  const t = useTranslations("vnrMessages");
  const format = useFormatter();
  return (
    <Fold title={t("comments", { count: comments.length })}>
      {comments.length > 0 && (
        <ul className="plain">
          {comments.map(({ id: comment, writer, at, body }) => (
            <li key={comment}>
              <p className="quietly">
                <b>
                  <bdi>{writer || t("former")}</bdi>
                </b>
                {" · "}
                <time dateTime={at.toISOString()}>
                  {format.dateTime(at, { dateStyle: "medium", timeStyle: "short" })}
                </time>
              </p>
              <p className="as-typed" dir="auto">
                {body}
              </p>
            </li>
          ))}
        </ul>
      )}
      {!rests && <CommentForm messageId={id} />}
    </Fold>
  );
}
