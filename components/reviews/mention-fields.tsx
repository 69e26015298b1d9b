"use client";

import { useTranslations } from "next-intl";
import { Fold } from "@/components/ui/fold";
import type { Mentionable } from "@/lib/reviews/mentions";

/** Of those one may turn to, the ones who read a thread; `null`: a comment that begins one. */
export const readersOf = (all: readonly Mentionable[], thread: string | null): Mentionable[] =>
  all.filter(({ threads }) => threads === null || (thread !== null && threads.includes(thread)));

/** Who is told of a comment besides those who find it. */
export function MentionFields({
  people,
  chosen,
  change,
}: {
  people: readonly Mentionable[];
  chosen: readonly string[];
  change: (ids: string[]) => void;
}) {
  const t = useTranslations("pins");
  if (people.length === 0) return null;
  return (
    <Fold title={t("tell")}>
      {people.map(({ id, name }) => (
        <label key={id} className="pick">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              change(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <span>
            <bdi>{name}</bdi>
          </span>
        </label>
      ))}
    </Fold>
  );
}
