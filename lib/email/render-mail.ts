import { escapeHtml } from "@/lib/html";
import { direction } from "@/lib/i18n/locales";
import type { MailParts } from "./mail-parts";

/** The mail as plain text. */
export function mailAsText(mail: MailParts): string {
  return [
    mail.greeting,
    ...mail.paragraphs,
    ...(mail.letter ? [mail.letter.lines.map((line) => `> ${line}`).join("\n")] : []),
    ...mail.items.map(({ text, url }) => `– ${text}\n  ${url}`),
    `${mail.action.label}\n${mail.action.url}`,
    [`-- `, mail.why, ...mail.fewer.map(({ label, url }) => `${label}\n${url}`)].join("\n"),
  ].join("\n\n");
}

/**
 * The mail as HTML that every program shows: one table, styles on the elements, nothing fetched from anywhere. The
 * direction stands on the table, too, for programs drop the document around it; colours hold in the dark.
 */
export function mailAsHtml(mail: MailParts): string {
  const dir = direction(mail.locale);
  const start = dir === "rtl" ? "right" : "left";
  const url = escapeHtml(mail.action.url);
  return `<!doctype html>
<html lang="${mail.locale}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(mail.subject)}</title>
<style>${STYLE}</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#fbfaf6">
<table role="presentation" class="page" dir="${dir}" lang="${mail.locale}" width="100%" cellpadding="0" cellspacing="0" style="background-color:#fbfaf6"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="sheet" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background-color:#ffffff;border-top:3px solid #1d2125;text-align:${start}"><tr><td class="ink" style="padding:28px 24px;color:#1d2125;font-family:${FONT};font-size:16px;line-height:1.6;text-align:${start};overflow-wrap:anywhere">
<p style="margin:0 0 20px;font-size:14px"><b>SDG Stories</b></p>
${[mail.greeting, ...mail.paragraphs].map((text) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`).join("\n")}
${letter(mail)}${items(mail)}
<p style="margin:24px 0"><a class="button" href="${url}" style="display:inline-block;padding:12px 20px;background-color:#0b5c63;color:#ffffff;text-decoration:none;border-radius:4px;font-weight:bold">${escapeHtml(mail.action.label)}</a></p>
<p class="small" style="margin:0;color:#4a5157;font-size:14px">${escapeHtml(mail.copy)}<br><a class="link" dir="ltr" href="${url}" style="color:#0b5c63;word-break:break-all">${url}</a></p>
</td></tr></table>
<table role="presentation" dir="${dir}" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px"><tr><td class="small" style="padding:16px 24px;color:#4a5157;font-family:${FONT};font-size:14px;line-height:1.6;text-align:${start}">
${[escapeHtml(mail.why), ...mail.fewer.map(link)].join("<br>\n")}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

const FONT = "'Segoe UI',-apple-system,Roboto,'Noto Sans','Noto Naskh Arabic',Arial,sans-serif";

/** For programs that show the dark: the same names as above, in the dark's colours. */
const STYLE = `@media (prefers-color-scheme: dark) {
.page { background-color: #16181a !important }
.sheet { background-color: #1e2124 !important; border-color: #6a6f74 !important }
.ink { color: #eceae4 !important }
.small { color: #bcb9b1 !important }
.link { color: #6fc3c8 !important }
.button { background-color: #6fc3c8 !important; color: #06282b !important }
}`;

/** Set apart by a line at its side, in its own language and direction. */
const letter = ({ letter }: MailParts): string =>
  letter
    ? `<div class="letter" lang="${letter.lang}" dir="${letter.dir}" style="margin:0 0 16px;padding:0 16px;border-${letter.dir === "rtl" ? "right" : "left"}:3px solid #6a6f74">${letter.lines
        .map((line) => `<p style="margin:0 0 8px">${escapeHtml(line)}</p>`)
        .join("\n")}</div>\n`
    : "";

const items = (mail: MailParts): string =>
  mail.items.length === 0
    ? ""
    : `<ul style="margin:0 0 16px;padding:0 20px">${mail.items
        .map(
          ({ text, url }) =>
            `<li style="margin:0 0 8px"><a class="link" href="${escapeHtml(url)}" style="color:#0b5c63">${escapeHtml(text)}</a></li>`,
        )
        .join("")}</ul>`;

const link = ({ label, url }: { label: string; url: string }): string =>
  `<a class="link" href="${escapeHtml(url)}" style="color:#0b5c63">${escapeHtml(label)}</a>`;
