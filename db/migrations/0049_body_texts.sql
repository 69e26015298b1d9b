-- The same trigger as before (0034), only where the words of a story changed.
drop trigger publication_texts_forget_words on publication_texts;
--> statement-breakpoint
create trigger publication_texts_forget_words after update of whole or delete on publication_texts for each row
  execute function forget_search_words();
--> statement-breakpoint
ALTER TABLE "publication_texts" ADD COLUMN "body" text NOT NULL DEFAULT '';
--> statement-breakpoint
-- The words of a text as `plainText` has them: a line for each paragraph.
create function plain_text_of(doc jsonb) returns text language sql as $$
  select string_agg((
    select string_agg(coalesce(part.node ->> 'text', ' '), '' order by part.place)
    from jsonb_array_elements(paragraph.node -> 'content') with ordinality as part (node, place)), E'\n' order by paragraph.place)
  from jsonb_path_query(doc, 'strict $.** ? (@.type == "paragraph")', '{}', true) with ordinality as paragraph (node, place)
$$;
--> statement-breakpoint
-- Of the stories that are public already, in the order of their parts; written anew with each publication.
update publication_texts t set body = concat_ws(E'\n',
  plain_text_of(p.content -> 'need'),
  plain_text_of(p.content -> 'action'),
  (select string_agg(concat_ws(E'\n', claim ->> 'sentence', claim ->> 'detail'), E'\n') from jsonb_array_elements(p.content -> 'claims') claim),
  plain_text_of(p.content -> 'lessons'),
  (select string_agg(concat_ws(' ', one ->> 'target', one ->> 'sentence'), E'\n') from jsonb_array_elements(p.content -> 'contributions') one),
  (select string_agg(one ->> 'name', E'\n') from jsonb_array_elements(p.content -> 'partners') one),
  p.content #>> '{project,title}', p.content #>> '{project,places}')
from publications p where p.id = t.publication_id;
--> statement-breakpoint
ALTER TABLE "publication_texts" ALTER COLUMN "body" DROP DEFAULT;
--> statement-breakpoint
drop function plain_text_of(jsonb);
