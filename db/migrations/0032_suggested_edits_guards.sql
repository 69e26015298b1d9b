create trigger amendments_append_only before update or delete on amendments for each row execute function refuse_change();
--> statement-breakpoint
create trigger difference_confirmations_append_only before update or delete on difference_confirmations for each row execute function refuse_change();
--> statement-breakpoint

-- An amendment is the next round of the same story, and what it amends was taken back for it.
create function guard_amendment() returns trigger language plpgsql as $$
begin
  if not exists (
    select from revisions n join revisions o on o.story_id = n.story_id
    where n.id = new.revision_id and o.id = new.amends_id and o.number < n.number and o.state = 'recalled' and n.submitted_at is not null
  ) then
    raise exception 'an amendment follows what it amends' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger amendments_guard before insert on amendments for each row execute function guard_amendment();
--> statement-breakpoint

-- Suggested wording stays as it was made, and as it was answered. Only where it waits may change.
create function guard_suggested_edit() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.answered_at is not null then
      raise exception 'answered wording stays' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if old.answered_at is not null
    or (new.passage, new.quote, new.prefix, new.suffix, new.words, new.why, new.author_id, new.created_at)
      is distinct from (old.passage, old.quote, old.prefix, old.suffix, old.words, old.why, old.author_id, old.created_at)
    or (old.sent_at is not null and new.sent_at is distinct from old.sent_at)
  then
    raise exception 'suggested wording never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger suggested_edits_guard before update or delete on suggested_edits for each row execute function guard_suggested_edit();
