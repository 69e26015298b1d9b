import type { Section } from "@/db/enums";
import { nextSending, SAVED, type Sending, type SendingEvent } from "@/lib/stories/sending";
import type { Kept } from "./kept-store";
import type { Stored } from "./transport";

/** One section in the editor: what is written, what the server last had, and where the words are. */
export type SectionState = {
  value: unknown;
  revision: string;
  base: number;
  before: unknown;
  /** Marks of what was sent and not answered: it may have arrived. */
  sent: string[];
  /** Replaces the section at once, rather than by typing. */
  apart: boolean;
  sending: Sending;
  savedAt: Date | null;
  code: string | null;
  fields: Record<string, string>;
  /** What someone else wrote here meanwhile. */
  theirs: Stored | null;
  /** Whether this device keeps it. */
  kept: boolean;
  /** Found on this device from an earlier visit. */
  found: boolean;
  /** Raised when the value was replaced from outside: fields that hold their own state begin anew. */
  epoch: number;
};

export type Versioned = { value: unknown; version: number };

export const beginning = (revision: string, { value, version }: Versioned): SectionState => ({
  ...{ value, revision, base: version, before: value, sent: [], apart: false, sending: SAVED },
  ...{ savedAt: null, code: null, fields: {}, theirs: null, kept: true, found: false, epoch: 0 },
});

export const stepped = (state: SectionState, event: SendingEvent): SectionState => ({
  ...state,
  sending: nextSending(state.sending, event),
});

/** What waits, or is under way. */
export const isWaiting = ({ sending }: SectionState): boolean => sending.dirty || sending.phase === "sending";

/** The server's own value, as if nothing had been typed on top of it. */
export const taken = (
  state: SectionState,
  revision: string,
  { value, version }: Versioned,
): SectionState => ({
  ...beginning(revision, { value, version }),
  savedAt: state.savedAt,
  epoch: state.epoch + 1,
});

/** What was left on this device, to be sent: as if just typed. */
export const adopted = (state: SectionState, kept: Kept): SectionState =>
  stepped(
    {
      ...state,
      ...{
        value: kept.value,
        revision: kept.revision,
        base: kept.base,
        before: kept.before,
        sent: kept.sent,
      },
      ...{ found: true, epoch: state.epoch + 1 },
    },
    { type: "typed" },
  );

/** New voices get the ids the server gave them, so that saving them again changes the same rows. */
export function withIds(section: Section, value: unknown, ids: string[] | undefined): unknown {
  if (section !== "voices" || !ids) return value;
  return (value as { id: string | null }[]).map((voice, index) =>
    voice.id === null && ids[index] ? { ...voice, id: ids[index] } : voice,
  );
}
