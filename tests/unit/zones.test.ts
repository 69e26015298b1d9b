import { expect, test } from "vitest";
import { isZone, momentIn } from "@/lib/i18n/zones";

test.each([
  ["Africa/Nairobi", "2026-12-01T09:00", "2026-12-01T06:00:00.000Z"],
  ["UTC", "2026-12-01T09:00", "2026-12-01T09:00:00.000Z"],
  ["Asia/Kathmandu", "2026-12-01T09:00", "2026-12-01T03:15:00.000Z"],
  ["Pacific/Tongatapu", "2026-12-01T00:30", "2026-11-30T11:30:00.000Z"],
  ["Pacific/Pago_Pago", "2026-12-01T00:30", "2026-12-01T11:30:00.000Z"],
  ["Europe/Lisbon", "2026-07-01T00:00", "2026-06-30T23:00:00.000Z"],
  // Clocks went from 02:00 to 03:00: half past two is half an hour after.
  ["Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:30:00.000Z"],
  // Clocks showed it twice: the first.
  ["Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
  ["America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00.000Z"],
])("in %s clocks show %s at %s", (zone, wall, moment) => {
  expect(momentIn(zone, wall).toISOString()).toBe(moment);
});

test.each([
  ["Africa/Nairobi", true],
  ["UTC", true],
  ["Asia/Calcutta", true],
  ["+03:00", false],
  ["Nowhere/Land", false],
  ["", false],
])("%s is a time zone: %s", (name, known) => expect(isZone(name)).toBe(known));
