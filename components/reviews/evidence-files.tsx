import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";

/** The evidence files of the evaluation that a finding comes from, for those who judge it. */
export function EvidenceFiles({ files }: { files: readonly { id: string; fileName: string }[] }) {
  const t = useTranslations("judged");
  return (
    <p className="evidence-files">
      <b>{t("files")}</b>{" "}
      {files.length === 0
        ? t("noFiles")
        : files.map(({ id, fileName }) => (
            <a key={id} href={paths.files.attachment(id)}>
              <bdi>{fileName}</bdi>
            </a>
          ))}
    </p>
  );
}
