import type { organisations } from "@/db/schema";
import { signsForOthers } from "./signs-for-others";

/** Time zones of the IANA database that the runtime knows, and UTC. */
export const TIME_ZONES = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])].sort();

/** Of these organisations, those that sign off for others. */
export const sponsorsOf = (rows: { organisation: typeof organisations.$inferSelect }[]) =>
  rows
    .filter(({ organisation }) => signsForOthers(organisation.kind))
    .map(({ organisation: { id, name, country } }) => ({ id, name, country }));
