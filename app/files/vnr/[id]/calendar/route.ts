import { createTranslator } from "next-intl";
import { z } from "zod";
import { userRoute } from "@/lib/auth/user-route";
import { notFound } from "@/lib/errors";
import { countryName } from "@/lib/geo/countries";
import { formatTag, LOCALES } from "@/lib/i18n/locales";
import { messagesOf } from "@/lib/i18n/messages";
import { privateFile } from "@/lib/media/private-file";
import { calendarFile } from "@/lib/vnr/calendar";
import { KEY_DATES } from "@/lib/vnr/dates";
import { findPlan } from "@/lib/vnr/queries";

const asked = z.object({ id: z.uuid(), locale: z.enum(LOCALES).catch("en") });

/** What is still to be done in a round, and its three days, for any calendar. Notes and names stay in the workspace. */
export const GET = userRoute(async (actor, request, { id }) => {
  const parsed = asked.safeParse({ id, locale: new URL(request.url).searchParams.get("locale") });
  const plan = parsed.success ? await findPlan(actor, parsed.data.id) : null;
  if (!parsed.success || !plan) throw notFound();
  const { locale } = parsed.data;
  const translate = { locale: formatTag(locale), messages: messagesOf(locale) };
  const t = createTranslator({ ...translate, namespace: "vnr" });
  const words = createTranslator({ ...translate, namespace: "vnrTasks" });
  const name = t("roundOf", { country: countryName(plan.country, locale), year: String(plan.year) });
  const dates = KEY_DATES.map((key) => ({
    ...{
      id: `${plan.id}-${key}`,
      day: plan[key],
      version: plan.version,
      title: t(`dates.${key}`),
      text: name,
    },
  }));
  const tasks = plan.tasks
    .filter(({ state }) => state === "open")
    .map(({ id, day, version, planned, title }) => ({
      ...{ id, day, version: version + plan.version, title: planned ? words(`${planned}.title`) : title },
      text: planned ? words(`${planned}.why`) : "",
    }));
  const file = calendarFile({
    ...{ name, entries: [...dates, ...tasks], withdrawn: plan.status === "withdrawn", now: new Date() },
  });
  return privateFile(
    Buffer.from(file),
    "text/calendar; charset=utf-8",
    `vnr-${plan.country}-${plan.year}.ics`,
  );
});
