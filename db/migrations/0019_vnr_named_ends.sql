-- Who leaves an organisation and comes back later was not named anew: what a lead gave ends with the membership.
create function end_naming() returns trigger language plpgsql as $$
begin
  delete from vnr_named where person_id = new.person_id and organisation_id = new.organisation_id;
  return new;
end $$;
--> statement-breakpoint
create trigger memberships_end_naming after update of ended_at on memberships for each row
  when (new.ended_at is not null) execute function end_naming();
