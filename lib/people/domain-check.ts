/**
 * Whether an e-mail address is of the organisation's website: "same" (the host or a part of it), "other", or "unknown"
 * where no website is known. It helps an admin to check, and decides nothing: many libraries write from elsewhere.
 */
export function domainCheck(email: string, site: string): "same" | "other" | "unknown" {
  if (!URL.canParse(site)) return "unknown";
  const host = new URL(site).hostname.toLowerCase().replace(/^www\./, "");
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  if (host === "") return "unknown";
  const within = (part: string, whole: string) => part === whole || part.endsWith(`.${whole}`);
  return within(domain, host) || (domain.includes(".") && within(host, domain)) ? "same" : "other";
}
