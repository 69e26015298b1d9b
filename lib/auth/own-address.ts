/**
 * An address within this site to lead on to, or null: a path of a locale, and nothing that a browser would read as
 * another host (backslashes are slashes to it, tabs and line ends nothing).
 */
export const ownAddress = (address: string): string | null =>
  /^\/(en|fr|ar)([/?#][^\\\p{Cc}]*)?$/u.test(address) ? address : null;
