"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/text-input";
import { useAct } from "@/components/use-act";
import { PACK_FORMATS, type PackFormat } from "@/db/enums";
import { askPackFileAction } from "@/lib/vnr/pack-actions";

/** Asks for a fixed version as a file, whole or for one ministry. */
export function AskFileForm({ buildId, ministries }: { buildId: string; ministries: string[] }) {
  const t = useTranslations("packs.file");
  const [format, setFormat] = useState<PackFormat>("docx");
  const [ministry, setMinistry] = useState("");
  const { act, problem, pending } = useAct();
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        act(() => askPackFileAction({ buildId, format, ministry }));
      }}
    >
      <Select
        name="format"
        id={`format-${buildId}`}
        label={t("format")}
        width="medium"
        value={format}
        onChange={({ target }) => setFormat(PACK_FORMATS.find((one) => one === target.value) ?? "docx")}
      >
        {PACK_FORMATS.map((one) => (
          <option key={one} value={one}>
            {t(`formats.${one}`)}
          </option>
        ))}
      </Select>
      {ministries.length > 0 && (
        <Select
          name="ministry"
          id={`ministry-${buildId}`}
          label={t("ministry")}
          width="medium"
          value={ministry}
          onChange={({ target }) => setMinistry(target.value)}
        >
          <option value="">{t("whole")}</option>
          {ministries.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      )}
      <Button type="submit" variant="second" busy={pending}>
        {t("make")}
      </Button>
      {problem && (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
