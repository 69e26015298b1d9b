import type { ReactNode } from "react";
import { ClientMessages } from "@/components/client-messages";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { type Namespace, pickMessages } from "@/lib/i18n/messages";
import { PublicFrame } from "./public-frame";

/**
 * Around a page of its own for one who is not signed in: a form, or what became of it. The layout imports
 * `app/styles/public.css` and `app/styles/desk.css`. `wide`: for a page with more than a form.
 */
export function FormFrame({
  locale,
  messages,
  wide = false,
  children,
}: {
  locale: Locale;
  messages: Namespace[];
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <PublicFrame locale={locale} sample={env().EMBEDDED_DATABASE === "1" && env().SAMPLE_WORLD === "1"}>
      <div className={wide ? "wrap desk-side helper-room" : "wrap desk-side sign-in"}>
        <ClientMessages locale={locale} messages={pickMessages(locale, messages)}>
          {children}
        </ClientMessages>
      </div>
    </PublicFrame>
  );
}
