-- What may leave the tables for good: things put away for 30 days, on which no submitted story rests.
create function put_away_long(since timestamptz) returns boolean language sql stable as $$
  select since is not null and since <= now() - interval '30 days'
$$;
--> statement-breakpoint
create function guard_purge_of_project() returns trigger language plpgsql as $$
begin
  if not put_away_long(old.deleted_at) then
    raise exception 'only a project deleted 30 days ago is erased' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger projects_guard_purge before delete on projects for each row execute function guard_purge_of_project();
--> statement-breakpoint
create function guard_purge_of_photo() returns trigger language plpgsql as $$
begin
  if not put_away_long(old.deleted_at)
    and not exists (select from projects p where p.id = old.project_id and put_away_long(p.deleted_at)) then
    raise exception 'only a photo deleted 30 days ago is erased' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger photos_guard_purge before delete on photos for each row execute function guard_purge_of_photo();
--> statement-breakpoint
create function guard_purge_of_evaluation() returns trigger language plpgsql as $$
begin
  if not put_away_long(old.deleted_at)
    and not exists (select from projects p where p.id = old.project_id and put_away_long(p.deleted_at)) then
    raise exception 'only an evaluation deleted 30 days ago is erased' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger evaluations_guard_purge before delete on evaluations for each row execute function guard_purge_of_evaluation();
--> statement-breakpoint
create function guard_purge_of_evaluation_part() returns trigger language plpgsql as $$
begin
  if not put_away_long(old.deleted_at)
    and not exists (
      select from evaluations e join projects p on p.id = e.project_id
      where e.id = old.evaluation_id and (put_away_long(e.deleted_at) or put_away_long(p.deleted_at))) then
    raise exception 'only what was deleted 30 days ago is erased' using errcode = 'restrict_violation';
  end if;
  if tg_table_name = 'attachments' and exists (
    select from revision_projects r where r.attachments @> jsonb_build_array(jsonb_build_object('id', old.id))) then
    raise exception 'a submitted story rests on this file' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger findings_guard_purge before delete on findings for each row execute function guard_purge_of_evaluation_part();
--> statement-breakpoint
create trigger attachments_guard_purge before delete on attachments for each row execute function guard_purge_of_evaluation_part();
--> statement-breakpoint
create function guard_purge_of_revision() returns trigger language plpgsql as $$
begin
  if old.state <> 'discarded' or old.submitted_at is not null or not put_away_long(old.discarded_at) then
    raise exception 'only a draft discarded 30 days ago is erased' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger revisions_guard_purge before delete on revisions for each row execute function guard_purge_of_revision();
--> statement-breakpoint
create function guard_purge_of_story() returns trigger language plpgsql as $$
begin
  -- Its address is free again only because it never was public: every other story keeps a revision.
  if exists (select from revisions r where r.story_id = old.id) then
    raise exception 'a story with a revision stays' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger stories_guard_purge before delete on stories for each row execute function guard_purge_of_story();
--> statement-breakpoint

-- A photo or voice that was submitted never changes, save once: to be erased, picture, words and salt together.
create or replace function guard_cited_photo() returns trigger language plpgsql as $$
begin
  if old.erased_at is not null and (new.erased_at is distinct from old.erased_at or new.storage_key <> '') then
    raise exception 'an erased photo stays erased' using errcode = 'restrict_violation';
  end if;
  if new.erased_at is not null and (new.storage_key, new.sha256, new.salt, new.file_name, new.alternative_text, new.caption, new.credit)
    = ('', '', '', '', '', '', '') then
    return new;
  end if;
  if new.erased_at is not null then
    raise exception 'an erased photo keeps nothing' using errcode = 'restrict_violation';
  end if;
  if (new.storage_key, new.sha256, new.salt, new.alternative_text, new.caption, new.credit, new.licence, new.people_shown, new.child_shown)
    is distinct from
    (old.storage_key, old.sha256, old.salt, old.alternative_text, old.caption, old.credit, old.licence, old.people_shown, old.child_shown)
    and exists (select from revision_photos p join revisions r on r.id = p.revision_id where p.photo_id = old.id and r.state not in ('draft', 'discarded'))
  then
    raise exception 'a photo that was submitted never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function guard_cited_voice() returns trigger language plpgsql as $$
begin
  if old.erased_at is not null and (new.erased_at is distinct from old.erased_at or new.quote <> '') then
    raise exception 'an erased voice stays erased' using errcode = 'restrict_violation';
  end if;
  if new.erased_at is not null and (new.quote, new.name, new.role, new.salt, new.story_id) = ('', '', '', '', old.story_id) then
    return new;
  end if;
  if new.erased_at is not null then
    raise exception 'an erased voice keeps nothing' using errcode = 'restrict_violation';
  end if;
  if (new.quote, new.name, new.role, new.is_child, new.salt, new.story_id)
    is distinct from (old.quote, old.name, old.role, old.is_child, old.salt, old.story_id)
    and exists (select from revision_voices p join revisions r on r.id = p.revision_id where p.voice_id = old.id and r.state not in ('draft', 'discarded'))
  then
    raise exception 'a voice that was submitted never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
