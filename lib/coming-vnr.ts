/**
 * The year whose Voluntary National Reviews are presented next: they are presented at the High-level Political Forum in
 * July (https://hlpf.un.org/vnrs), so from August on it is the year after.
 */
export const comingVnrYear = (today: Date): number =>
  today.getUTCMonth() < 7 ? today.getUTCFullYear() : today.getUTCFullYear() + 1;
