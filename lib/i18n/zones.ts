/** Whether it is the name of a time zone (IANA) that is known here. */
export function isZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * The moment at which clocks in a zone show this date and time (`2026-12-01T09:00`). Where clocks skip that time it is the
 * moment as far after the gap; where they show it twice, the first.
 */
export function momentIn(zone: string, wall: string): Date {
  const asUtc = Date.parse(`${wall}Z`);
  const offsets = [asUtc - DAY, asUtc + DAY].map((at) => offsetAt(zone, at));
  const [fits] = offsets
    .map((offset) => asUtc - offset)
    .filter((at) => at + offsetAt(zone, at) === asUtc)
    .sort((a, b) => a - b);
  return new Date(fits ?? asUtc - (offsets[0] ?? 0));
}

const DAY = 86_400_000;

/** How far clocks in the zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const wall = `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}:${of("second")}Z`;
  return Date.parse(wall) - Math.floor(at / 1000) * 1000;
}
