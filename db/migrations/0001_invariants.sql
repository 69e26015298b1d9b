-- What the tables' own CHECKs cannot say. The application's role owns nothing and cannot switch these off.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger events_append_only before update or delete on events for each row execute function refuse_change();
--> statement-breakpoint
create trigger verdicts_append_only before update or delete on verdicts for each row execute function refuse_change();
--> statement-breakpoint
create trigger revision_projects_append_only before update on revision_projects for each row execute function refuse_change();
--> statement-breakpoint
create trigger revision_findings_append_only before update on revision_findings for each row execute function refuse_change();
--> statement-breakpoint

-- A slug is permanent, and so is the project and organisation of a story.
create function keep_story_address() returns trigger language plpgsql as $$
begin
  if (new.slug, new.organisation_id, new.project_id) is distinct from (old.slug, old.organisation_id, old.project_id) then
    raise exception 'the address of a story never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger stories_keep_address before update on stories for each row execute function keep_story_address();
--> statement-breakpoint

-- The moves of the workflow (lib/stories/workflow.ts holds the same table; a test compares them).
create function may_move(before text, after text) returns boolean language sql immutable as $$
  select (before, after) in (
    ('draft', 'submitted'), ('draft', 'discarded'), ('discarded', 'draft'),
    ('submitted', 'in_review'), ('submitted', 'recalled'),
    ('in_review', 'submitted'), ('in_review', 'approved'), ('in_review', 'returned'),
    ('in_review', 'declined'), ('in_review', 'recalled'),
    ('approved', 'published'), ('approved', 'recalled'),
    ('published', 'unpublished'), ('published', 'withdrawn'), ('published', 'superseded'),
    ('unpublished', 'published'), ('unpublished', 'withdrawn'), ('unpublished', 'superseded')
  )
$$;
--> statement-breakpoint
create function guard_revision() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then
      raise exception 'a revision begins as a draft' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if (new.story_id, new.number, new.created_at) is distinct from (old.story_id, old.number, old.created_at) then
    raise exception 'the place of a revision never changes' using errcode = 'restrict_violation';
  end if;
  if new.state is distinct from old.state and not may_move(old.state, new.state) then
    raise exception 'no move from % to %', old.state, new.state using errcode = 'restrict_violation';
  end if;
  if old.state <> 'draft' and (
    new.language, new.title, new.summary, new.working_summary, new.need, new.action, new.lessons, new.partners,
    new.links, new.hash, new.submitted_at, new.submitted_by, new.licence_accepted_by, new.version
  ) is distinct from (
    old.language, old.title, old.summary, old.working_summary, old.need, old.action, old.lessons, old.partners,
    old.links, old.hash, old.submitted_at, old.submitted_by, old.licence_accepted_by, old.version
  ) then
    raise exception 'a submitted revision never changes' using errcode = 'restrict_violation';
  end if;
  if old.quorum is not null and new.quorum is distinct from old.quorum and new.state <> 'submitted' then
    raise exception 'the quorum is frozen' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger revisions_guard before insert or update on revisions for each row execute function guard_revision();
--> statement-breakpoint

-- What belongs to a revision changes only while it is a draft.
create function guard_revision_part() returns trigger language plpgsql as $$
declare
  part record;
  revision_state text;
begin
  if tg_op = 'DELETE' then part := old; else part := new; end if;
  select state into revision_state from revisions where id = part.revision_id;
  if revision_state is not null and revision_state <> 'draft' then
    raise exception 'a submitted revision never changes' using errcode = 'restrict_violation';
  end if;
  if tg_op = 'UPDATE' and new.revision_id <> old.revision_id then
    raise exception 'a part stays with its revision' using errcode = 'restrict_violation';
  end if;
  return part;
end $$;
--> statement-breakpoint
create trigger claims_guard before insert or update or delete on claims for each row execute function guard_revision_part();
--> statement-breakpoint
create trigger contributions_guard before insert or update or delete on contributions for each row execute function guard_revision_part();
--> statement-breakpoint
create trigger revision_findings_guard before insert or update or delete on revision_findings for each row execute function guard_revision_part();
--> statement-breakpoint
create trigger revision_projects_guard before insert or update or delete on revision_projects for each row execute function guard_revision_part();
--> statement-breakpoint
create trigger revision_photos_guard before insert or update or delete on revision_photos for each row execute function guard_revision_part();
--> statement-breakpoint
create trigger revision_voices_guard before insert or update or delete on revision_voices for each row execute function guard_revision_part();
--> statement-breakpoint
create function guard_claim_finding() returns trigger language plpgsql as $$
declare
  link record;
begin
  if tg_op = 'DELETE' then link := old; else link := new; end if;
  if exists (select from claims c join revisions r on r.id = c.revision_id where c.id = link.claim_id and r.state <> 'draft') then
    raise exception 'a submitted revision never changes' using errcode = 'restrict_violation';
  end if;
  return link;
end $$;
--> statement-breakpoint
create trigger claim_findings_guard before insert or update or delete on claim_findings for each row execute function guard_claim_finding();
--> statement-breakpoint
create function guard_contribution_finding() returns trigger language plpgsql as $$
declare
  link record;
begin
  if tg_op = 'DELETE' then link := old; else link := new; end if;
  if exists (select from contributions c join revisions r on r.id = c.revision_id where c.id = link.contribution_id and r.state <> 'draft') then
    raise exception 'a submitted revision never changes' using errcode = 'restrict_violation';
  end if;
  return link;
end $$;
--> statement-breakpoint
create trigger contribution_findings_guard before insert or update or delete on contribution_findings for each row execute function guard_contribution_finding();
--> statement-breakpoint

-- A photo or voice that a submitted revision cites keeps its picture and its words.
create function guard_cited_photo() returns trigger language plpgsql as $$
begin
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
create trigger photos_guard before update on photos for each row execute function guard_cited_photo();
--> statement-breakpoint
create function guard_cited_voice() returns trigger language plpgsql as $$
begin
  if (new.quote, new.name, new.role, new.is_child, new.salt, new.story_id)
    is distinct from (old.quote, old.name, old.role, old.is_child, old.salt, old.story_id)
    and exists (select from revision_voices p join revisions r on r.id = p.revision_id where p.voice_id = old.id and r.state not in ('draft', 'discarded'))
  then
    raise exception 'a voice that was submitted never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger voices_guard before update on voices for each row execute function guard_cited_voice();
--> statement-breakpoint

-- A publication carries the hash of a revision that was approved, of its own story.
create function guard_publication() returns trigger language plpgsql as $$
declare
  judged record;
begin
  select state, hash, story_id into judged from revisions where id = new.revision_id;
  if judged.state <> 'published' or judged.hash is distinct from new.hash or judged.story_id <> new.story_id then
    raise exception 'only an approved revision is published, at its hash' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger publications_guard before insert or update on publications for each row execute function guard_publication();
--> statement-breakpoint

-- What was hidden, or whose consent has ended, cannot come into a public table.
create function guard_publication_photo() returns trigger language plpgsql as $$
begin
  if exists (select from photos where id = new.photo_id and hidden_at is not null)
    or exists (
      select from photo_consents pc join consents c on c.id = pc.consent_id
      where pc.photo_id = new.photo_id and (c.revoked_at is not null or c.expires_on < current_date or not 'web' = any (c.doors) or not 'photo' = any (c.uses))
    )
  then
    raise exception 'a hidden photo is not published' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger publication_photos_guard before insert or update on publication_photos for each row execute function guard_publication_photo();
--> statement-breakpoint
create function guard_publication_voice() returns trigger language plpgsql as $$
begin
  if not exists (
    select from voices v join consents c on c.id = v.consent_id
    where v.id = new.voice_id and v.hidden_at is null and c.revoked_at is null
      and (c.expires_on is null or c.expires_on >= current_date) and 'web' = any (c.doors) and 'quote' = any (c.uses)
  ) then
    raise exception 'a hidden voice is not published' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger publication_voices_guard before insert or update on publication_voices for each row execute function guard_publication_voice();
--> statement-breakpoint
insert into settings default values;
