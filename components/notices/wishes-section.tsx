import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { SectionHead } from "@/components/ui/page-head";
import type { Locale } from "@/lib/i18n/locales";
import { listWishes } from "@/lib/notices/queries";
import { paths } from "@/lib/paths";
import type { Actor } from "@/lib/people/actor";
import { WishesForm } from "./wishes-form";

/** The part of one's account that says how one hears of what. */
export async function WishesSection({ actor, locale }: { actor: Actor; locale: Locale }) {
  const t = await getTranslations("wishes");
  const notices = await getTranslations("notices");
  const wishes = await listWishes(actor);
  return (
    <section className="group" id="wishes" aria-labelledby="wishes-head">
      <SectionHead id="wishes-head" title={t("title")}>
        <Link href={paths.notices(locale)}>{notices("link")}</Link>
      </SectionHead>
      <p>
        {t("lead")} {t("always")}
      </p>
      {wishes.length > 0 && <WishesForm wishes={wishes} />}
    </section>
  );
}
