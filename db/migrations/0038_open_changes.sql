CREATE TABLE "open_changes" (
	"subject" text PRIMARY KEY NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
-- At the commit, and after the one row that every change of what is public takes first: so nobody waits in a circle.
create function mark_open_changed() returns trigger language plpgsql as $$
declare
  was jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  now_is jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
begin
  perform from gallery_state for update;
  insert into open_changes (subject, changed_at)
    select subject, clock_timestamp() from (
      select distinct unnest(array[tg_argv[0], was ->> 'country', now_is ->> 'country']) as subject) every_one
    where subject is not null
    on conflict (subject) do update set changed_at = excluded.changed_at;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger country_profiles_mark_open_changed after insert or update or delete on country_profiles
  deferrable initially deferred for each row execute function mark_open_changed();
--> statement-breakpoint
create constraint trigger library_statistics_mark_open_changed after insert or update or delete on library_statistics
  deferrable initially deferred for each row execute function mark_open_changed();
--> statement-breakpoint
create constraint trigger country_landscapes_mark_open_changed after insert or update or delete on country_landscapes
  deferrable initially deferred for each row execute function mark_open_changed();
--> statement-breakpoint
create constraint trigger country_laws_mark_open_changed after insert or update or delete on country_laws
  deferrable initially deferred for each row execute function mark_open_changed();
--> statement-breakpoint
create constraint trigger country_organisations_mark_open_changed after insert or update or delete on country_organisations
  deferrable initially deferred for each row execute function mark_open_changed();
--> statement-breakpoint
create constraint trigger vnr_years_mark_open_changed after insert or update or delete on vnr_years
  deferrable initially deferred for each row execute function mark_open_changed();
--> statement-breakpoint
create constraint trigger uses_mark_open_changed after insert or update or delete on uses
  deferrable initially deferred for each row execute function mark_open_changed();
--> statement-breakpoint
create constraint trigger public_collections_mark_open_changed after insert or update or delete on public_collections
  deferrable initially deferred for each row execute function mark_open_changed('collections');
--> statement-breakpoint
-- Of what is there already nobody knows when it changed: from now on it is known.
insert into open_changes (subject)
  select country from country_profiles union select country from library_statistics union select country from country_landscapes
  union select country from country_laws union select country from country_organisations union select country from vnr_years
  union select country from uses union select 'collections' from public_collections;
--> statement-breakpoint
-- What was public before versions were kept says which there were; what each changed is not compared any more.
update publications p set content = jsonb_set(p.content, '{versions}', (
  select jsonb_agg(jsonb_build_object('number', r.number, 'changed', null, 'publishedAt',
    to_char(r.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by r.number)
  from revisions r
  where r.story_id = p.story_id and r.published_at is not null
    and r.number <= (p.content -> 'review' ->> 'round')::integer))
where p.content -> 'versions' is null and exists (
  select from revisions r where r.story_id = p.story_id and r.published_at is not null
    and r.number <= (p.content -> 'review' ->> 'round')::integer);
