-- What is public already learns how old its evidence is. Nothing of it changed for those who harvest it.
alter table publications disable trigger publications_mark_changed;
--> statement-breakpoint
update publications p set evidence_until = (
  select max(nullif(finding ->> 'periodEnd', ''))::date
  from jsonb_array_elements(p.content -> 'claims') claim, jsonb_array_elements(claim -> 'findings') finding);
--> statement-breakpoint
alter table publications enable trigger publications_mark_changed;
