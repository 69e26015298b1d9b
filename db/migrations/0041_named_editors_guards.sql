-- Who was named to edit a story, by whom and when, stays; it only ends, once.
create function guard_named_editor() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null
    or (new.id, new.story_id, new.person_id, new.named_by, new.named_at)
      is distinct from (old.id, old.story_id, old.person_id, old.named_by, old.named_at)
  then
    raise exception 'a naming only ends' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger named_editors_guard before update on named_editors for each row execute function guard_named_editor();
--> statement-breakpoint

-- Who edits a story by naming does not judge it. Verbs on one story wait for each other, so that neither can slip past.
create function guard_named_does_not_judge() returns trigger language plpgsql as $$
begin
  if exists (
    select from named_editors n join revisions r on r.story_id = n.story_id
    where r.id = new.revision_id and n.person_id = new.reviewer_id and n.ended_at is null
  ) then
    raise exception 'who is named to edit a story does not judge it' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger verdicts_not_of_named before insert on verdicts for each row execute function guard_named_does_not_judge();
