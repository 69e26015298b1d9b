import { sql } from "drizzle-orm";

/** Which second factors the person of this row of `people` has; an app counts from its first code on. */
export const factorFields = {
  passkey: sql<boolean>`exists (select from passkeys k where k.person_id = people.id)`,
  app: sql<boolean>`exists (select from code_generators g where g.person_id = people.id and g.confirmed_at is not null)`,
};
