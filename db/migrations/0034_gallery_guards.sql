-- One row says how often what is public has changed.
insert into gallery_state default values;
--> statement-breakpoint
-- Raised once by each transaction, when it is committed and holds every other lock it needs: so nobody waits for
-- another in a circle, and who reads a number sees everything that was raised before it.
create function mark_gallery_changed() returns trigger language plpgsql as $$
begin
  update gallery_state set version = version + 1, changed_in = pg_current_xact_id()::text::bigint
    where changed_in <> pg_current_xact_id()::text::bigint;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger publications_mark_gallery_changed after insert or update or delete on publications
  deferrable initially deferred for each row execute function mark_gallery_changed();
--> statement-breakpoint
-- A word, and what is left of its first seven letters when one or two of them are left out: two words of which one is
-- the other mistyped have one of these in common (deletions on both sides; Garbe, “Symmetric Delete”, 2012).
create function near_keys(word text) returns text[] language sql immutable strict parallel safe as $$
  with start as (select left(word, 7) as letters),
  one as (select distinct overlay(letters placing '' from at for 1) as letters from start, generate_series(1, length(letters)) at),
  two as (select distinct overlay(letters placing '' from at for 1) as letters from one, generate_series(1, length(letters)) at
    where length(word) >= 7)
  select array_agg(distinct letters) from (select letters from start union all select letters from one union all select letters from two) every
$$;
--> statement-breakpoint
-- What no public story says any more is not remembered either.
create function forget_search_words() returns trigger language plpgsql as $$
begin
  delete from search_words w where w.word = any (tsvector_to_array(old.whole))
    and not exists (select from publication_texts t where t.whole @@ quote_literal(w.word)::tsquery);
  return null;
end $$;
--> statement-breakpoint
create trigger publication_texts_forget_words after update or delete on publication_texts for each row
  execute function forget_search_words();
--> statement-breakpoint
insert into search_words (word, keys)
  select word, near_keys(word) from (
    select distinct unnest(tsvector_to_array(to_tsvector('simple',
      regexp_replace(normalize(lower(concat_ws(' ', title, summary, organisation_name)), NFKD), '[\u0300-\u036f]', '', 'g')))) as word
    from publications) words
  where char_length(word) between 4 and 24 and word !~ '[0-9]' order by word;
--> statement-breakpoint
-- Vectors lie apart, so that the numbers of many stories are on few pages: a search reads the index and these alone.
alter table publication_texts set (toast_tuple_target = 128);
