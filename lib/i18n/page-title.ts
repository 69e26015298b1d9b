import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isLocale } from "./locales";

type Params = { params: Promise<{ locale: string }> };

/** `generateMetadata` of a page whose title is one message. */
export const pageTitle =
  (namespace: string, key: string) =>
  async ({ params }: Params): Promise<Metadata> => {
    const { locale } = await params;
    if (!isLocale(locale)) return {};
    const t = await getTranslations({ locale, namespace });
    return { title: t(key) };
  };
