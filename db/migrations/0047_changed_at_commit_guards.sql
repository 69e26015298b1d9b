-- What earlier migrations changed in the same transaction is settled first: a table that waits for its triggers keeps them.
set constraints all immediate;
--> statement-breakpoint
set constraints all deferred;
--> statement-breakpoint
drop trigger publications_mark_changed on publications;
--> statement-breakpoint
drop trigger tombstones_mark_changed on tombstones;
--> statement-breakpoint
drop function mark_changed();
--> statement-breakpoint
-- Harvesters ask for what changed since they were here: the time of a change is that of its commit. Each transaction
-- takes the one row at its end and stamps with one time what it changed; the next one can stamp only after that, and
-- later. The rows it stamps are its own already (a photo or voice that changes takes its publication at once), so
-- nobody waits in a circle; a row that has the time is left alone, so the stamp itself leads to no other.
create or replace function mark_gallery_changed() returns trigger language plpgsql as $$
declare
  stamp timestamptz;
begin
  perform from gallery_state for update;
  update gallery_state set version = version + 1, changed_in = pg_current_xact_id()::text::bigint,
      changed_at = greatest(clock_timestamp(), changed_at + interval '1 microsecond')
    where changed_in <> pg_current_xact_id()::text::bigint;
  if tg_op <> 'DELETE' then
    select changed_at into strict stamp from gallery_state;
    execute format('update %I set changed_at = $1 where id = $2 and changed_at <> $1', tg_table_name) using stamp, new.id;
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger tombstones_mark_gallery_changed after insert or update on tombstones
  deferrable initially deferred for each row execute function mark_gallery_changed();
