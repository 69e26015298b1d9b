"use client";

import { useTranslations } from "next-intl";
import { SectionHead } from "@/components/ui/page-head";
import { NumberInput, Select, TextInput } from "@/components/ui/text-input";
import { COLLECTION_METHODS, LIBRARY_TYPES } from "@/db/enums";
import type { FigureField } from "@/lib/countries/table/columns";
import type { Defaults } from "@/lib/countries/table/read-rows";
import type { Mapping } from "@/lib/tables/columns";

type Props = {
  mapping: Mapping<FigureField>;
  defaults: Defaults;
  onChange: (defaults: Defaults) => void;
};

/** What holds for every row that does not say it itself: tables often say it once, in their title. */
export function RowDefaults({ mapping, defaults, onChange }: Props) {
  const t = useTranslations("profile.table");
  const enums = useTranslations("enums");
  const field = (name: keyof Defaults) => ({
    ...{ id: `all-${name}`, name, label: t(`fields.${name}`), value: defaults[name] },
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...defaults, [name]: target.value }),
  });
  const money =
    mapping.includes("preservation_spending") || (mapping.includes("value") && !mapping.includes("unit"));
  return (
    <section className="sec" aria-labelledby="for-all">
      <SectionHead id="for-all" title={t("forAll")} />
      <p className="quietly">{t("forAllHelp")}</p>
      <div className="pair">
        <Select {...field("libraryType")}>
          <option value="">{t("saidByRow")}</option>
          {LIBRARY_TYPES.map((one) => (
            <option key={one} value={one}>
              {enums(`libraryType.${one}`)}
            </option>
          ))}
        </Select>
        <Select {...field("method")}>
          <option value="">{t("saidByRow")}</option>
          {COLLECTION_METHODS.map((one) => (
            <option key={one} value={one}>
              {enums(`collectionMethod.${one}`)}
            </option>
          ))}
        </Select>
        <NumberInput inputMode="numeric" {...field("year")} />
        {money && <TextInput width="short" dir="ltr" {...field("unit")} />}
      </div>
      <TextInput dir="auto" {...field("source")} />
    </section>
  );
}
