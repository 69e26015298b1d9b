import { useFormatter, useTranslations } from "next-intl";
import { Band } from "@/components/ui/band";
import { Fold } from "@/components/ui/fold";
import type { Locale } from "@/lib/i18n/locales";
import type { PackBuild } from "@/lib/vnr/pack/queries";
import { AskFileForm } from "./ask-file-form";
import { FileList } from "./file-list";
import { ShareForm } from "./share-form";
import { ShareItem } from "./share-item";

/** A fixed version: its files, to whom it was shared, and what may no longer be shown. */
export function BuildItem({ build, open, locale }: { build: PackBuild; open: boolean; locale: Locale }) {
  const t = useTranslations("packs");
  const format = useFormatter();
  const { id, number, createdAt, lost, files, shares, ministries, hash } = build;
  const numbered = { number: String(number) };
  return (
    <Fold
      open={open}
      title={
        <span>
          {t("build.number", numbered)}
          <small className="sub">
            {t("build.on", { date: format.dateTime(createdAt, { dateStyle: "long", timeStyle: "short" }) })}
          </small>
        </span>
      }
    >
      {lost > 0 && <Band>{t("build.lost", { count: lost })}</Band>}
      <h3 id={`files-${id}`}>{t("file.title", numbered)}</h3>
      <FileList files={files} labelledBy={`files-${id}`} />
      <AskFileForm buildId={id} ministries={ministries} />
      <h3>{t("share.title")}</h3>
      <p>{t("share.lead")}</p>
      {shares.map((share) => (
        <ShareItem key={share.id} share={share} changed={lost > 0} />
      ))}
      <ShareForm buildId={id} locale={locale} />
      <p className="quietly">
        {t("build.hash")}: <code dir="ltr">{hash.slice(0, 16)}</code>
      </p>
    </Fold>
  );
}
