const DAY = 86_400_000;

/** A number as one would type it; what is only a rounding error of the sheet's arithmetic goes. */
export const plain = (value: number): string => String(Number(value.toPrecision(12)));

/** 0.58 as sheets keep it, 58 % as people mean it. */
export const percent = (value: number): string => `${plain(value * 100)}%`;

/**
 * A day as sheets count it, as ISO date. They count from 1900, with a 29 February 1900 that never was (ECMA-376, 18.17.4.1),
 * or from 1904.
 */
export function isoDay(serial: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const day = new Date(start + Math.floor(serial) * DAY);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}
