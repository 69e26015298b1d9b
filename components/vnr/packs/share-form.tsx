"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { KeptFormFoot, KeptFormHead } from "@/components/kept-form";
import { Band } from "@/components/ui/band";
import { Button } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { Select, TextInput } from "@/components/ui/text-input";
import { useKeptForm } from "@/components/use-kept-form";
import { LOCALES, type Locale, NATIVE_NAMES } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import { SHARE_DAYS } from "@/lib/vnr/pack/limits";
import { sharePackAction } from "@/lib/vnr/pack-actions";

/** Makes a link to a fixed version; it is shown this once. */
export function ShareForm({ buildId, locale }: { buildId: string; locale: Locale }) {
  const t = useTranslations("packs.share");
  const router = useRouter();
  const [made, setMade] = useState<{ link: string; receiver: string } | null>(null);
  const empty = { receiver: "", email: "", locale, days: "90" };
  const form = useKeptForm({
    name: `vnr-share:new:${buildId}`,
    values: empty,
    save: async (typed) => {
      const result = await sharePackAction({ buildId, ...typed });
      if (result.ok)
        setMade({
          link: `${location.origin}${paths.share(typed.locale, result.value.token)}`,
          receiver: typed.receiver,
        });
      return result;
    },
    onSaved: () => {
      form.settle(empty);
      router.refresh();
    },
  });
  const field = (name: "receiver" | "email" | "locale" | "days") => ({
    ...{ id: `share-${buildId}-${name}`, error: form.error(name), ...form.register(name) },
  });
  return (
    <>
      {made && <MadeLink {...made} />}
      <Fold title={t("make")}>
        <form onSubmit={form.submit} noValidate>
          <KeptFormHead {...form.head} at={(name) => `share-${buildId}-${name}`} />
          <TextInput label={t("receiver")} help={t("receiverHelp")} dir="auto" {...field("receiver")} />
          <TextInput
            label={t("email")}
            help={t("emailHelp")}
            dir="ltr"
            inputMode="email"
            optional
            {...field("email")}
          />
          <Select label={t("language")} width="medium" {...field("locale")}>
            {LOCALES.map((one) => (
              <option key={one} value={one}>
                {NATIVE_NAMES[one]}
              </option>
            ))}
          </Select>
          <Select label={t("days")} width="medium" {...field("days")}>
            {SHARE_DAYS.map((days) => (
              <option key={days} value={String(days)}>
                {t("daysOf", { count: days })}
              </option>
            ))}
          </Select>
          <KeptFormFoot status={form.status} pending={form.pending} submit={t("make")} variant="second" />
        </form>
      </Fold>
    </>
  );
}

function MadeLink({ link, receiver }: { link: string; receiver: string }) {
  const t = useTranslations("packs.share");
  const [copied, setCopied] = useState(false);
  return (
    <Band
      tone="good"
      actions={
        <Button
          variant="second"
          onClick={() => navigator.clipboard.writeText(link).then(() => setCopied(true))}
        >
          {t(copied ? "copied" : "copy")}
        </Button>
      }
    >
      {t("once")}
      <TextInput
        name="made-link"
        label={t("link", { receiver })}
        dir="ltr"
        readOnly
        value={link}
        onFocus={({ target }) => target.select()}
      />
    </Band>
  );
}
