import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";
import { consents } from "./media";
import { people } from "./people";

/** A code printed on a slip, by which the person shown ends the consent themselves. Every slip has its own; none runs out. */
export const consentCodes = pgTable(
  "consent_codes",
  {
    id: id(),
    consentId: uuid()
      .notNull()
      .references(() => consents.id),
    /** Keyed hash: what is stored here opens nothing. */
    codeHash: text().notNull().unique(),
    createdBy: uuid()
      .notNull()
      .references(() => people.id),
    createdAt: createdAt(),
  },
  (t) => [index("consent_codes_consent").on(t.consentId)],
);
