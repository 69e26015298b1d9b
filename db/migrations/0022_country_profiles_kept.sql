-- A figure that was public stays as it was: it can be said to hold no more, and what took its place, once each.
create function keep_statistics() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'a figure is replaced or withdrawn, never deleted';
  end if;
  if old.replaced_by is not null
    or (old.replaced_at is not null and new.replaced_at is distinct from old.replaced_at)
    or to_jsonb(new) - 'replaced_at' - 'replaced_by' <> to_jsonb(old) - 'replaced_at' - 'replaced_by' then
    raise exception 'a figure that was written down does not change';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger library_statistics_kept before update or delete on library_statistics for each row
  execute function keep_statistics();
--> statement-breakpoint
-- The public names of a country's national library and associations follow what is known of them.
create function show_country_organisation() returns trigger language plpgsql as $$
begin
  if new.kind in ('national_library', 'library_association') then
    insert into country_organisations (organisation_id, country, kind, name, names, slug, site, is_sample)
      values (new.id, new.country, new.kind, new.name, new.names, new.slug, new.site, new.is_sample)
      on conflict (organisation_id) do update set country = excluded.country, kind = excluded.kind, name = excluded.name,
        names = excluded.names, slug = excluded.slug, site = excluded.site, is_sample = excluded.is_sample;
  else
    delete from country_organisations where organisation_id = new.id;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger organisations_show_country_organisation after insert or update on organisations for each row
  execute function show_country_organisation();
--> statement-breakpoint
insert into country_organisations (organisation_id, country, kind, name, names, slug, site, is_sample)
  select id, country, kind, name, names, slug, site, is_sample from organisations
  where kind in ('national_library', 'library_association');
