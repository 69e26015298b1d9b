-- What a reviewer says of a claim or contribution is of the revision they review, and stands from their verdict on.
create function guard_level() returns trigger language plpgsql as $$
declare
  level record;
  revision uuid;
begin
  if tg_op = 'DELETE' then level := old; else level := new; end if;
  if exists (select from verdicts v where v.review_id = level.review_id) then
    raise exception 'what was said with a verdict stands' using errcode = 'restrict_violation';
  end if;
  if tg_table_name = 'claim_levels' then
    select c.revision_id into revision from claims c where c.id = level.claim_id;
  else
    select c.revision_id into revision from contributions c where c.id = level.contribution_id;
  end if;
  if not exists (select from reviews w where w.id = level.review_id and w.revision_id = revision) then
    raise exception 'a review speaks of its own revision' using errcode = 'restrict_violation';
  end if;
  return level;
end $$;
--> statement-breakpoint
create trigger claim_levels_guard before insert or update or delete on claim_levels for each row execute function guard_level();
--> statement-breakpoint
create trigger contribution_levels_guard before insert or update or delete on contribution_levels for each row execute function guard_level();
