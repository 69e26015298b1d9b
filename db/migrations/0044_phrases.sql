-- What stands next to each other in a text, as one of 65,536 numbers for each two stems: a phrase of a few common words is
-- then looked for in the stories that hold these numbers, not in all that hold the words.
create function pair_keys(words tsvector) returns smallint[] language sql immutable strict parallel safe as $$
  with stems as materialized (select hashtext(lexeme) as stem, unnest(positions) as position from unnest(words))
  select coalesce(array_agg(distinct (((one.stem # (next.stem >> 7)) & 65535) - 32768)::smallint), '{}')
  from stems one join stems next on next.position = one.position + 1
$$;
--> statement-breakpoint
-- The same keys as before (0034), several times faster.
create or replace function near_keys(word text) returns text[] language sql immutable strict parallel safe as $$
  select array_agg(distinct letters) from (
    select left(word, 7) as letters
    union all
    select overlay(left(word, 7) placing '' from at for 1) from generate_series(1, least(length(word), 7)) at
    union all
    select overlay(overlay(left(word, 7) placing '' from at for 1) placing '' from later for 1)
    from generate_series(1, 7) at, generate_series(at, 6) later where length(word) >= 7) every
$$;
--> statement-breakpoint
DROP INDEX "publication_texts_whole";--> statement-breakpoint
ALTER TABLE "publication_texts" ADD COLUMN "pairs" smallint[] GENERATED ALWAYS AS (pair_keys(whole)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "publication_texts_whole" ON "publication_texts" USING gin ("whole","pairs") WITH (fastupdate=false);