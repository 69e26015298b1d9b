import { getRequestConfig } from "next-intl/server";
import { formatTag, isLocale, TIME_ZONE } from "./locales";
import { messagesOf } from "./messages";

/** `locale` may be anything that stands first in an address: `/favicon.ico` arrives here too. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : "en";
  return { locale: formatTag(locale), messages: messagesOf(locale), timeZone: TIME_ZONE };
});
