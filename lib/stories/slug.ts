const MOST = 60;

/** Address of a story from its title: Latin letters and digits, at most 60 characters of whole words; empty where there are none. */
export function slugFor(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const cut = words.slice(0, MOST + 1).lastIndexOf("-");
  return words.length <= MOST ? words : words.slice(0, cut > 0 ? cut : MOST);
}
