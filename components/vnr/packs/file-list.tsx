"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect } from "react";
import { LinkButton } from "@/components/ui/button";
import { State } from "@/components/ui/state";
import { paths } from "@/lib/paths";
import type { PackBuild } from "@/lib/vnr/pack/queries";

/** How often one looks whether a file is ready, in milliseconds. */
const EVERY = 2000;

/** The files of a fixed version, and how far those are that are being made. */
export function FileList({ files, labelledBy }: { files: PackBuild["files"]; labelledBy: string }) {
  const router = useRouter();
  const going = files.some(({ state }) => state === "waiting" || state === "making");
  useEffect(() => {
    if (!going) return;
    const timer = setInterval(router.refresh, EVERY);
    return () => clearInterval(timer);
  }, [going, router.refresh]);
  return (
    <ul className="plain" aria-labelledby={labelledBy}>
      {files.map((file) => (
        <li key={file.id}>
          <FileLine file={file} />
        </li>
      ))}
    </ul>
  );
}

function FileLine({ file }: { file: PackBuild["files"][number] }) {
  const t = useTranslations("packs.file");
  const format = useFormatter();
  const { state, progress, bytes, madeAt, ministry, lost } = file;
  const name = ministry ? `${file.format.toUpperCase()}, ${ministry}` : file.format.toUpperCase();
  if (state === "failed") return <State tone="warn">{`${name}: ${t("failed")}`}</State>;
  if (state !== "ready")
    return (
      <span role="status">
        {name}: {state === "waiting" ? t("waiting") : t("making", { percent: String(progress) })}
      </span>
    );
  if (lost > 0) return <State tone="warn">{`${name}: ${t("old")}`}</State>;
  const kilobytes = format.number(Math.max(1, Math.round((bytes ?? 0) / 1000)), {
    style: "unit",
    unit: "kilobyte",
  });
  return (
    <>
      <LinkButton href={paths.files.pack(file.id)} variant="second" download>
        {t("readyOf", { format: name, size: kilobytes })}
      </LinkButton>{" "}
      {madeAt && (
        <span className="sub">{t("made", { date: format.dateTime(madeAt, { dateStyle: "medium" }) })}</span>
      )}
    </>
  );
}
