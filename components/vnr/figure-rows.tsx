"use client";

import { useTranslations } from "next-intl";
import { useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { NumberInput, TextInput } from "@/components/ui/text-input";
import { NO_FIGURE } from "@/lib/vnr/activity-values";
import { MOST_FIGURES } from "@/lib/vnr/most";
import type { ActivityParts } from "./target-rows";

/** By what an activity can be counted: what, how many, when, and known from where. */
export function FigureRows({ control, register, error, at }: ActivityParts) {
  const t = useTranslations("vnrActivities");
  const { fields, append, remove } = useFieldArray({ control, name: "figures" });
  return (
    <fieldset className="group">
      <legend>{t("figures")}</legend>
      <p className="help">{t("figuresHelp")}</p>
      {fields.map((row, index) => {
        const field = (name: "what" | "value" | "unit" | "year" | "source") => {
          const path = `figures.${index}.${name}` as const;
          return { ...register(path), id: at(path), error: error(path) };
        };
        return (
          <div key={row.id} className="figure-row">
            <TextInput {...field("what")} label={t("what")} dir="auto" />
            <div className="pair">
              <NumberInput {...field("value")} label={t("value")} />
              <TextInput
                {...field("unit")}
                label={t("unit")}
                help={t("unitHelp")}
                optional
                width="short"
                dir="auto"
              />
              <NumberInput {...field("year")} label={t("year")} inputMode="numeric" />
            </div>
            <TextInput {...field("source")} label={t("figureSource")} optional dir="auto" />
            <Button variant="plain" onClick={() => remove(index)}>
              {t("removeFigure", { number: index + 1 })}
            </Button>
          </div>
        );
      })}
      {fields.length < MOST_FIGURES && (
        <Button variant="second" onClick={() => append(NO_FIGURE)}>
          {t("addFigure")}
        </Button>
      )}
    </fieldset>
  );
}
