import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import { direction } from "@/lib/i18n/locales";
import type { MailParts } from "./mail-parts";
import { mailAsHtml, mailAsText } from "./render-mail";

/** A server that does not answer is given up soon, and tried again later. */
const TIMEOUTS = {
  ...{ dnsTimeout: 15_000, connectionTimeout: 15_000, greetingTimeout: 15_000 },
  socketTimeout: 60_000,
};

/** One address and no more, with nothing that a mail program or server would read as something else. */
const ADDRESS = /^[^\s<>()[\]\\,;:"@\p{Cc}]+@[^\s<>()\\,;:"@\p{Cc}]+$/u;

/** What went wrong, as a code; `final`: trying again would not help. */
export class MailRefused extends Error {
  constructor(
    readonly code: string,
    readonly final: boolean,
  ) {
    super(code);
    this.name = "MailRefused";
  }
}

/**
 * Hands one mail to the SMTP server and returns once it has accepted it (250). The same `id` gives the same Message-ID.
 * Throws `MailRefused`: final where the server refuses this recipient or this content for good (5xx).
 */
export async function hand(url: string, id: string, to: { name: string; address: string }, mail: MailParts) {
  if (!ADDRESS.test(to.address)) throw new MailRefused("address_invalid", true);
  const transport = createTransport({ url, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true });
  try {
    await transport.sendMail({
      from: sender(),
      to,
      messageId: `<${id}@${new URL(env().APP_URL).hostname}>`,
      subject: mail.subject,
      text: mailAsText(mail),
      html: mailAsHtml(mail),
      headers: {
        // RFC 3834: nobody's absence note answers it.
        "Auto-Submitted": "auto-generated",
        "Content-Language": mail.locale,
        ...(mail.oneClick && {
          "List-Unsubscribe": `<${mail.oneClick}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }),
      },
      textEncoding: direction(mail.locale) === "rtl" ? "base64" : "quoted-printable",
    });
  } catch (error) {
    throw refusalOf(error);
  } finally {
    transport.close();
  }
}

/** Whom mail comes from, where nothing is said: nobody at the platform's own host. */
const sender = (): string => env().MAIL_FROM ?? `SDG Stories <no-reply@${new URL(env().APP_URL).hostname}>`;

/** What the server says of itself or of us (5xx to a greeting, a password, the sender) may be mended: not final. */
function refusalOf(error: unknown): MailRefused {
  const { responseCode, command, code } = (error ?? {}) as {
    responseCode?: number;
    command?: string;
    code?: string;
  };
  const final = (responseCode ?? 0) >= 500 && (command === "RCPT TO" || command === "DATA");
  return new MailRefused(String(responseCode ?? code ?? "unknown").slice(0, 60), final);
}
