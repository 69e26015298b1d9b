-- The same trigger as before (0034), only where the words of a story changed.
drop trigger publication_texts_forget_words on publication_texts;
--> statement-breakpoint
create trigger publication_texts_forget_words after update of whole or delete on publication_texts for each row
  execute function forget_search_words();
--> statement-breakpoint
ALTER TABLE "publication_texts" ADD COLUMN "body" text NOT NULL DEFAULT '';
--> statement-breakpoint
-- Of the stories that are public already, in the order of their parts; written anew with each publication.
update publication_texts t set body = concat_ws(E'\n',
  (select string_agg(words #>> '{}', E'\n') from jsonb_path_query(p.content, 'strict $.need.**.text', '{}', true) words),
  (select string_agg(words #>> '{}', E'\n') from jsonb_path_query(p.content, 'strict $.action.**.text', '{}', true) words),
  (select string_agg(concat_ws(E'\n', claim ->> 'sentence', claim ->> 'detail'), E'\n') from jsonb_array_elements(p.content -> 'claims') claim),
  (select string_agg(words #>> '{}', E'\n') from jsonb_path_query(p.content, 'strict $.lessons.**.text', '{}', true) words),
  (select string_agg(concat_ws(' ', one ->> 'target', one ->> 'sentence'), E'\n') from jsonb_array_elements(p.content -> 'contributions') one),
  (select string_agg(one ->> 'name', E'\n') from jsonb_array_elements(p.content -> 'partners') one),
  p.content #>> '{project,title}', p.content #>> '{project,places}')
from publications p where p.id = t.publication_id;
--> statement-breakpoint
ALTER TABLE "publication_texts" ALTER COLUMN "body" DROP DEFAULT;
