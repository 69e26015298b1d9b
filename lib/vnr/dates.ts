import { dayAfter } from "@/lib/today";

/** The days of a round that everything is counted back from, in their order. */
export const KEY_DATES = ["mainMessagesOn", "reportOn", "presentationOn"] as const;
/** Each of them, ISO. */
export type KeyDates = Record<(typeof KEY_DATES)[number], string>;

/**
 * When what is due, counted back from the presentation: main messages ten weeks before, the report a month before. In
 * 2024 it was 3 May, 14 June and from 15 July (https://hlpf.un.org/2024/vnrs). Estimates, until the UN gives the days.
 */
export const keyDates = (presentationOn: string): KeyDates => ({
  mainMessagesOn: dayAfter(presentationOn, -70),
  reportOn: dayAfter(presentationOn, -31),
  presentationOn,
});

/** A day in the second week of the Forum, when reviews are presented, where nobody knows it better. */
export const usualPresentation = (year: number): string => `${year}-07-15`;
