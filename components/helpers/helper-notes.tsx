import { useFormatter, useTranslations } from "next-intl";

type Note = { id: string; by: string | null; body: string; createdAt: Date; finding: string | null };

/** What a helper remarked and what the organisation answered, the oldest first. */
export function HelperNotes({ notes, helper }: { notes: readonly Note[]; helper: string }) {
  const t = useTranslations("helping.notes");
  const format = useFormatter();
  if (notes.length === 0) return null;
  return (
    <ol className="notes" aria-label={t("title")}>
      {notes.map((note) => (
        <li key={note.id}>
          <p className="quietly">
            <bdi>{note.by ?? helper}</bdi>
            {t("at", { date: format.dateTime(note.createdAt, { dateStyle: "medium", timeStyle: "short" }) })}
          </p>
          {note.finding && <p className="quietly">{t("on", { finding: note.finding })}</p>}
          <p className="as-typed" dir="auto">
            {note.body}
          </p>
        </li>
      ))}
    </ol>
  );
}
