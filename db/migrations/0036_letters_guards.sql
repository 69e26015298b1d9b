-- A letter that was sent stays as it was sent.
create trigger letters_append_only before update or delete on letters for each row execute function refuse_change();
--> statement-breakpoint
-- What was asked for before time zones were named is shown in UTC.
update revisions set embargo_zone = 'UTC' where embargo_until is not null;
