"use client";

import { NextIntlClientProvider } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { formatTag, type Locale, TIME_ZONE } from "@/lib/i18n/locales";

type Props = { locale: Locale /** What `pickMessages` picked. */; messages: string; children: ReactNode };

/** What components below it say. The texts come as one string: React would go through each of a thousand by itself. */
export function ClientMessages({ locale, messages, children }: Props) {
  const read = useMemo(() => JSON.parse(messages), [messages]);
  return (
    <NextIntlClientProvider locale={formatTag(locale)} timeZone={TIME_ZONE} messages={read}>
      {children}
    </NextIntlClientProvider>
  );
}
