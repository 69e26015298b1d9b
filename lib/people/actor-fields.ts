import { sql } from "drizzle-orm";
import type { PlatformRole } from "@/db/enums";
import { people } from "@/db/schema";
import { isLocale } from "@/lib/i18n/locales";
import type { Actor, Affiliation, Membership } from "./actor";

/** The columns of `people` that make an actor, with every right they have at this moment: one query for all of it. */
export const actorFields = {
  id: people.id,
  name: people.name,
  email: people.email,
  formerEmails: sql<
    string[]
  >`array(select f.email from former_addresses f where f.person_id = people.id order by f.email)`,
  locale: people.locale,
  roles: sql<
    PlatformRole[]
  >`array(select r.role from platform_roles r where r.person_id = people.id order by r.role)`,
  memberships: sql<Membership[]>`(
    select coalesce(json_agg(json_build_object('organisationId', o.id, 'role', m.role, 'name', o.name, 'kind', o.kind, 'country', o.country) order by o.name), '[]'::json)
    from memberships m join organisations o on o.id = m.organisation_id
    where m.person_id = people.id and m.ended_at is null)`,
  affiliations: sql<Affiliation[]>`(
    select coalesce(json_agg(json_build_object('organisationId', o.id, 'kind', o.kind, 'country', coalesce(a.country, o.country), 'domain', a.domain) order by a.id), '[]'::json)
    from affiliations a left join organisations o on o.id = a.organisation_id where a.person_id = people.id)`,
  sponsored: sql<string[]>`array(
    select o.id from organisations o join memberships m on m.organisation_id = o.sponsor_id
    where m.person_id = people.id and m.role = 'lead' and m.ended_at is null)`,
  named: sql<string[]>`array(select n.organisation_id from vnr_named n where n.person_id = people.id)`,
  editorOf: sql<string[]>`array(
    select e.story_id from named_editors e where e.person_id = people.id and e.ended_at is null
      and exists (select from platform_roles r where r.person_id = people.id and r.role in ('reviewer', 'editor')))`,
};

type Row = Omit<Actor, "locale"> & { locale: string };

/** The actor of such a row. */
export const actorOf = ({
  id,
  name,
  email,
  formerEmails,
  locale,
  roles,
  memberships,
  affiliations,
  ...rest
}: Row): Actor => ({
  id,
  name,
  email,
  formerEmails,
  locale: isLocale(locale) ? locale : "en",
  roles,
  memberships,
  affiliations,
  sponsored: rest.sponsored,
  named: rest.named,
  editorOf: rest.editorOf,
});
