import { useTranslations } from "next-intl";
import { ProvenDownload } from "@/components/people/proven-download";
import { Fold } from "@/components/ui/fold";
import { State } from "@/components/ui/state";
import { formatDay } from "@/lib/i18n/format";
import { isolated } from "@/lib/i18n/isolated";
import type { Locale } from "@/lib/i18n/locales";
import { paths } from "@/lib/paths";
import type { Contact } from "@/lib/vnr/contact-queries";
import { ContactForm } from "./contact-form";
import { ExchangeForm } from "./exchange-form";
import { RemoveVnrThing } from "./remove-vnr-thing";

type Props = { contact: Contact; locale: Locale; today: string };

/** One contact with what was said, and with what can be done: change, write down, hand out, erase. */
export function ContactItem({ contact, locale, today }: Props) {
  const t = useTranslations("vnr.contact");
  const { id, version, roundId, role, name, office, email, phone, first, why, howFound } = contact;
  const heading = `contact-${id}`;
  const called = name || office;
  return (
    <section className="sec" aria-labelledby={heading}>
      <h2 id={heading}>
        <bdi>{called}</bdi>
      </h2>
      <p>
        {t(`roles.${role}`)}
        {name && office && (
          <>
            {" · "}
            <bdi>{office}</bdi>
          </>
        )}{" "}
        {first && <State tone="you">{t("firstShort")}</State>}
      </p>
      <dl className="facts">
        {email && (
          <div>
            <dt>{t("email")}</dt>
            <dd>
              <a href={`mailto:${email}`} dir="ltr">
                {email}
              </a>
            </dd>
          </div>
        )}
        <Fact label={t("phone")} text={phone} />
        <Fact label={t("why")} text={why} />
        <Fact label={t("howFound")} text={howFound} />
      </dl>
      <History contact={contact} locale={locale} />
      <Fold title={t("write", { name: isolated(called) })}>
        <ExchangeForm contactId={id} today={today} />
      </Fold>
      <Fold title={t("change", { name: isolated(called) })}>
        <ContactForm
          roundId={roundId}
          stored={{ id, version, values: { role, name, office, email, phone, first, why, howFound } }}
        />
        <div className="btns">
          <ProvenDownload variant="plain" href={paths.files.vnrContact(id)}>
            {t("export")}
          </ProvenDownload>
          <RemoveVnrThing kind="contact" id={id} version={version} name={called} />
        </div>
      </Fold>
    </section>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return text ? (
    <div>
      <dt>{label}</dt>
      <dd>
        <bdi>{text}</bdi>
      </dd>
    </div>
  ) : null;
}

function History({ contact, locale }: Pick<Props, "contact" | "locale">) {
  const t = useTranslations("vnr.exchange");
  if (contact.exchanges.length === 0) return <p>{t("none")}</p>;
  return (
    <>
      <h3>{t("title")}</h3>
      <ul className="plain">
        {contact.exchanges.map(({ id, happenedOn, way, what, writer }) => {
          const date = formatDay(happenedOn, locale);
          return (
            <li key={id}>
              <p>
                <b>{date}</b>, {t(`ways.${way}`)}
                {writer && (
                  <>
                    {" · "}
                    <bdi>{writer}</bdi>
                  </>
                )}
              </p>
              <p className="as-typed" dir="auto">
                {what}
              </p>
              <RemoveVnrThing kind="exchange" id={id} version={1} name={date} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
