import postgres from "postgres";
import { VOCABULARY, wordAt } from "./words";

/**
 * So many made-up stories beside those of the sample world, past keys and triggers, in place of made-up ones that were
 * there. Headline, claims and all but the need are borrowed from the samples, so that their pages are as long as real
 * ones. The same at every run. Run by `npm run bench`.
 */
const stories = Number(process.argv[2]);
const AT_ONCE = 500;
const sql = postgres(process.env.BENCH_SUPERUSER ?? "", { max: 1, onnotice: () => {} });

await sql`set session_replication_role = replica`;
await sql`delete from publication_texts where publication_id in (select id from publications where not is_sample)`;
await sql`delete from publications where not is_sample`;
// Many times faster made at once than word by word.
const indexes = await sql<{ name: string; made: string }[]>`
  select indexname as name, indexdef as made from pg_indexes
  where tablename = 'publication_texts' and indexdef like '%USING gin%'`;
for (const { name } of indexes) await sql`drop index ${sql(name)}`;
let seed = 42;
for (let done = 0; done < stories; done += AT_ONCE) await write(done, Math.min(stories - done, AT_ONCE));
for (const { made } of indexes) await sql.unsafe(made);
const words = Array.from({ length: VOCABULARY }, (_, at) => wordAt(at));
await sql`
  insert into search_words select word, near_keys(word)
  from (select distinct word from unnest(${sql.array(words)}::text[]) word) every_word
  where char_length(word) between 4 and 24 on conflict do nothing`;
await sql`update gallery_state set version = version + 1`;
for (const table of ["publications", "publication_texts", "search_words"])
  await sql`vacuum analyze ${sql(table)}`;
await sql.end();

/** The same numbers at every run (Park and Miller). */
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}

/** Words by a long-tailed law: the first of the vocabulary stand in most texts, the last in few. */
function text(length: number): string {
  const word = (at: number) => wordAt(Math.floor(VOCABULARY * random() ** 6)) + (at % 12 === 11 ? "." : "");
  return Array.from({ length }, (_, at) => word(at)).join(" ");
}

async function write(from: number, count: number) {
  const rows = Array.from({ length: count }, (_, at) => ({
    ...{ story: from + at + 1, title: text(10), summary: text(50), body: text(350) },
  }));
  await sql`
    with told as materialized (
      select gen_random_uuid() as id, now() - story * interval '1 hour' as at, * from json_to_recordset(
        ${JSON.stringify(rows)}::text::json) as told (story int, title text, summary text, body text)),
    samples as (
      select row_number() over (order by slug) - 1 as number, count(*) over () as samples, content, headline
      from publications where is_sample),
    written as (
      insert into publications (id, story_id, revision_id, slug, language, hash, title, summary, content, headline,
        evidence, goals, targets, beneficiary_groups, country, region, organisation_name, organisation_slug,
        organisation_kind, year, is_sample, first_published_at, published_at, changed_at)
      select id, gen_random_uuid(), gen_random_uuid(), 'story-' || story,
        (array['en','en','en','fr','fr','es','ar','pt','ru','zh'])[1 + story % 10], 'x', title, summary,
        content || jsonb_build_object('title', title, 'summary', summary, 'need', jsonb_build_object('type', 'doc',
          'content', jsonb_build_array(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(
            jsonb_build_object('type', 'text', 'text', body)))))),
        headline, (array['compared','before_after','measured','counted','told'])[1 + story % 5],
        array[1 + story % 17, 1 + (story * 7 + 3) % 17],
        array[(1 + story % 17) || '.' || (1 + story % 3), (1 + (story * 7 + 3) % 17) || '.1'],
        array[(array['women','youth','children','everyone'])[1 + story % 4], 'rural'],
        (array['KEN','UGA','FRA','BRA','CHN','FJI','EGY','PRT'])[1 + story % 8],
        (array['africa','africa','europe','americas','asia','oceania','africa','europe'])[1 + story % 8],
        'Library ' || story % 2000, 'library-' || story % 2000, 'public', 2015 + story % 10, false, at, at, at
      from told join samples on number = story % samples)
    insert into publication_texts (publication_id, title, summary, whole, body)
    select id, to_tsvector('english', title), to_tsvector('english', title || ' ' || summary),
      to_tsvector('english', title || ' ' || summary || ' ' || body)
        || to_tsvector('simple', title || ' ' || summary || ' ' || body),
      body || E'\\n' || (select string_agg(words #>> '{}', E'\\n')
        from jsonb_path_query(content - 'need', 'strict $.**.text', '{}', true) words)
    from told join samples on number = story % samples`;
}
