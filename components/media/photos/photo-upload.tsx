"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useRefusal } from "@/components/use-refusal";
import { type QueuedPhoto, usePhotoQueue } from "./use-photo-queue";

const ACCEPTED = "image/jpeg,image/png,image/webp,image/avif";

/** Chooses photos for a project and sends them, also over a bad line, with the progress of each by name. */
export function PhotoUpload({ person, project }: { person: string; project: string }) {
  const t = useTranslations("photos");
  const router = useRouter();
  const { rows, add, giveUp } = usePhotoQueue(person, project, () => router.refresh());
  const open = rows.filter(({ state }) => state !== "there" && state !== "refused").length;
  const id = `photos-${project}`;
  return (
    <div className="field">
      <label htmlFor={id}>{t("choose")}</label>
      <input
        id={id}
        type="file"
        accept={ACCEPTED}
        multiple
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <span className="help" id={`${id}-help`}>
        {t("chooseHelp")}
      </span>
      <p role="status" className="quietly">
        {open > 0 && t("open", { count: open })}
      </p>
      <ul className="sends">
        {rows.map((row) => (
          <Row key={row.id} row={row} onGiveUp={() => giveUp(row.id)} />
        ))}
      </ul>
    </div>
  );
}

function Row({ row, onGiveUp }: { row: QueuedPhoto; onGiveUp: () => void }) {
  const t = useTranslations("photos");
  const refusal = useRefusal();
  const { name, state, part, code, fromBefore } = row;
  return (
    <li>
      <bdi>{name}</bdi>
      {state === "refused" ? (
        <span className="err" role="alert">
          {refusal.sentence(code ?? "invalid")}
        </span>
      ) : (
        <span>
          {t(`state.${state}`, { percent: Math.round(part * 100) })}
          {fromBefore && state !== "there" && ` ${t("fromBefore")}`}
        </span>
      )}
      {(state === "sending" || state === "offline") && (
        <progress value={part} max={1} aria-label={t("progress", { name })} />
      )}
      {["waiting", "sending", "offline"].includes(state) && (
        <Button variant="plain" onClick={onGiveUp}>
          {t("giveUp", { name })}
        </Button>
      )}
    </li>
  );
}
