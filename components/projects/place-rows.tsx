"use client";

import { useLocale, useTranslations } from "next-intl";
import {
  type Control,
  type Path,
  type UseFormRegister,
  type UseFormSetValue,
  useFieldArray,
  useWatch,
} from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { NumberInput, Select, TextInput } from "@/components/ui/text-input";
import { PLACE_PRECISIONS } from "@/db/enums";
import { parseNumber } from "@/lib/i18n/parse-number";
import { NO_PLACE, type PlaceValues, type ProjectValues } from "@/lib/projects/form-values";
import { isFine, publicPlace } from "@/lib/projects/public-places";
import { PlaceMap } from "./place-map";

type Values = ProjectValues & { organisationId: string };
type Props = {
  control: Control<Values>;
  register: UseFormRegister<Values>;
  setValue: UseFormSetValue<Values>;
  error: (path: Path<ProjectValues>) => string | undefined;
  at: (name: string) => string;
};

/** Where the project took place, and how much of that readers may know. */
export function PlaceRows({ control, register, setValue, error, at }: Props) {
  const t = useTranslations("evidence.place");
  const { fields, append, remove } = useFieldArray({ control, name: "places" });
  const places = useWatch({ control, name: "places" });
  return (
    <fieldset className="group">
      <legend>{t("title")}</legend>
      <p className="help">{t("help")}</p>
      {fields.map((row, index) => (
        <PlaceRow
          key={row.id}
          index={index}
          place={places[index] ?? row}
          setValue={setValue}
          remove={() => remove(index)}
          {...{ register, error, at }}
        />
      ))}
      <Button variant="second" onClick={() => append(NO_PLACE)}>
        {t("add")}
      </Button>
    </fieldset>
  );
}

type RowProps = Omit<Props, "control"> & { index: number; place: PlaceValues; remove: () => void };

function PlaceRow({ index, place, register, setValue, error, at, remove }: RowProps) {
  const t = useTranslations("evidence.place");
  const words = useTranslations("enums.placePrecision");
  const locale = useLocale();
  const path = `places.${index}` as const;
  const [latitude, longitude] = [parseNumber(place.latitude, locale), parseNumber(place.longitude, locale)];
  const shown = publicPlace({ ...place, latitude: known(latitude), longitude: known(longitude) });
  return (
    <div>
      <div className="pair">
        <TextInput
          id={at(`${path}.name`)}
          label={t("name")}
          help={t("nameHelp")}
          error={error(`${path}.name`)}
          width="medium"
          dir="auto"
          {...register(`${path}.name`)}
        />
        <Select
          id={at(`${path}.precision`)}
          label={t("precision")}
          help={t("precisionHelp")}
          width="medium"
          {...register(`${path}.precision`)}
        >
          {PLACE_PRECISIONS.map((precision) => (
            <option key={precision} value={precision}>
              {words(precision)}
            </option>
          ))}
        </Select>
      </div>
      {!isFine(place) && (
        <TextInput
          id={at(`${path}.shownAs`)}
          label={t(place.precision === "district" ? "district" : "country")}
          help={t("shownAsHelp")}
          error={error(`${path}.shownAs`)}
          dir="auto"
          {...register(`${path}.shownAs`)}
        />
      )}
      <Fold title={t("onMap")} open={place.latitude !== ""}>
        <div className="pair">
          <NumberInput
            id={at(`${path}.latitude`)}
            label={t("latitude")}
            optional
            help={t("latitudeHelp")}
            error={error(`${path}.latitude`)}
            {...register(`${path}.latitude`)}
          />
          <NumberInput
            id={at(`${path}.longitude`)}
            label={t("longitude")}
            optional
            help={t("longitudeHelp")}
            error={error(`${path}.longitude`)}
            {...register(`${path}.longitude`)}
          />
        </div>
        <PlaceMap
          point={pointOf(known(latitude), known(longitude))}
          shown={pointOf(shown.latitude, shown.longitude)}
          onPick={(point) => {
            setValue(`${path}.latitude`, String(point.latitude));
            setValue(`${path}.longitude`, String(point.longitude));
          }}
        />
      </Fold>
      <p className="quietly" role="status">
        {shown.name ? t("readersSee", { name: shown.name }) : t("readersSeeNothing")}{" "}
        {shown.latitude !== null && t("readersPoint", { point: `${shown.latitude}, ${shown.longitude}` })}
      </p>
      <Button variant="plain" onClick={remove}>
        {t("remove", { number: index + 1 })}
      </Button>
    </div>
  );
}

const known = (value: number | null): number | null =>
  value === null || Number.isNaN(value) || Math.abs(value) > 180 ? null : value;

const pointOf = (latitude: number | null, longitude: number | null) =>
  latitude === null || longitude === null ? null : { latitude, longitude };
