-- What was public before this is kept as it is: photos that may stand in open data, goals of what is gone.
update publication_photos pp set in_open_data = true
  where pp.licence = 'cc_by' and not exists (
    select from photo_consents x join consents c on c.id = x.consent_id where x.photo_id = pp.photo_id
      and (c.revoked_at is not null or c.expires_on < current_date or not 'open_data' = any (c.doors) or not 'photo' = any (c.uses)));
--> statement-breakpoint
update tombstones t set goals = coalesce((
  select array_agg(distinct split_part(c.target, '.', 1)::integer order by split_part(c.target, '.', 1)::integer)
  from contributions c join revisions r on r.id = c.revision_id
  where r.story_id = t.story_id and r.state in ('unpublished', 'withdrawn')), '{}');
--> statement-breakpoint
update publications set changed_at = published_at;
--> statement-breakpoint
update tombstones set changed_at = set_at;
--> statement-breakpoint
-- Harvesters ask for what changed since they were here. The clock, not the beginning of the transaction, says when.
create function mark_changed() returns trigger language plpgsql as $$
begin
  new.changed_at := clock_timestamp();
  return new;
end $$;
--> statement-breakpoint
create trigger publications_mark_changed before insert or update on publications for each row execute function mark_changed();
--> statement-breakpoint
create trigger tombstones_mark_changed before insert or update on tombstones for each row execute function mark_changed();
--> statement-breakpoint
-- A photo or voice that comes or goes changes the publication that shows it.
create function mark_publication_changed() returns trigger language plpgsql as $$
begin
  update publications set changed_at = clock_timestamp()
    where id = case when tg_op = 'DELETE' then old.publication_id else new.publication_id end;
  return null;
end $$;
--> statement-breakpoint
create trigger publication_photos_mark_changed after insert or update or delete on publication_photos for each row
  execute function mark_publication_changed();
--> statement-breakpoint
create trigger publication_voices_mark_changed after insert or update or delete on publication_voices for each row
  execute function mark_publication_changed();
