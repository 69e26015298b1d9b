"use client";

import { useTranslations } from "next-intl";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { momentIn } from "@/lib/i18n/zones";
import { EmbargoTime } from "../embargo-time";

/** `day`, `time`: as clocks in `zone` show them; without a day there is no embargo. */
export type Embargo = { day: string; time: string; zone: string };

/** Nothing asked for yet, in the time zone of this device. */
export const noEmbargo = (): Embargo => ({
  day: "",
  time: "09:00",
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC",
});

/** The moment that is asked for; null where none is. */
export const embargoMoment = ({ day, time, zone }: Embargo): Date | null =>
  day && time ? momentIn(zone, `${day}T${time}`) : null;

/** A day, a time and the time zone in which they are meant, with what they come to. */
export function EmbargoFields({ value, onChange }: { value: Embargo; onChange: (value: Embargo) => void }) {
  const t = useTranslations("editor.submit");
  const until = embargoMoment(value);
  const zones = [...new Set([value.zone, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort();
  return (
    <fieldset>
      <legend>
        {t("embargo")} <span className="opt">{t("optional")}</span>
      </legend>
      <DateInput
        name="embargo-day"
        label={t("embargoDay")}
        value={value.day}
        onChange={(event) => onChange({ ...value, day: event.target.value })}
      />
      {value.day && (
        <>
          <TextInput
            name="embargo-time"
            type="time"
            width="short"
            label={t("embargoTime")}
            value={value.time}
            onChange={(event) => onChange({ ...value, time: event.target.value })}
          />
          <Select
            name="embargo-zone"
            label={t("embargoZone")}
            value={value.zone}
            onChange={(event) => onChange({ ...value, zone: event.target.value })}
          >
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll("_", " ")}
              </option>
            ))}
          </Select>
        </>
      )}
      <p className="help" role="status">
        {until && <EmbargoTime until={until} zone={value.zone} />}
      </p>
    </fieldset>
  );
}
