import postgres from "postgres";

const VOCABULARY = 40_000;
const SYLLABLES = ["ba", "re", "ti", "lo", "mun", "ka", "ser", "vi", "no", "del", "pra", "go"];

/** Fills the public tables with made-up stories, past keys and triggers; answers words of which few, some and most stories hold one. */
export async function seedGallery(superuserUrl: string, stories: number) {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`set session_replication_role = replica`;
    for (let done = 0; done < stories; done += 500) await write(sql, done, Math.min(stories - done, 500));
    const words = Array.from({ length: VOCABULARY }, (_, at) => wordAt(at));
    await sql`insert into search_words select word, near_keys(word) from (select distinct word from unnest(${sql.array(words)}::text[]) word) every_word where char_length(word) between 4 and 24`;
    await sql`update gallery_state set version = version + 1`;
    for (const table of ["publications", "publication_texts", "search_words"])
      await sql`vacuum analyze ${sql(table)}`;
    return { rare: wordAt(39_000), middling: wordAt(500), common: wordAt(3) };
  } finally {
    await sql.end();
  }
}

/** A made-up word for each number, of two to five syllables. */
function wordAt(number: number): string {
  let word = "";
  for (let left = number + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length];
  return word;
}

/** The same numbers at every run (Park and Miller). */
let seed = 42;
function random(): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed / 2_147_483_647;
}

/** Words by a long-tailed law: the first of the vocabulary stand in most texts, the last in few. */
const text = (words: number) =>
  Array.from(
    { length: words },
    (_, at) => wordAt(Math.floor(VOCABULARY * random() ** 6)) + (at % 12 === 11 ? "." : ""),
  ).join(" ");

async function write(sql: postgres.Sql, from: number, count: number) {
  const rows = Array.from({ length: count }, (_, at) => ({
    ...{ story: from + at + 1, title: text(10), summary: text(50), body: text(350) },
  }));
  await sql`
    with told as materialized (
      select gen_random_uuid() as id, * from json_to_recordset(${JSON.stringify(rows)}::text::json)
        as told (story int, title text, summary text, body text)),
    written as (
      insert into publications (id, story_id, revision_id, slug, language, hash, title, summary, content, headline, evidence,
        goals, targets, beneficiary_groups, country, region, organisation_name, organisation_slug, organisation_kind, year,
        is_sample, published_at)
      select id, gen_random_uuid(), gen_random_uuid(), 'story-' || story,
        (array['en','en','en','fr','fr','es','ar','pt','ru','zh'])[1 + story % 10], 'x', title, summary,
        jsonb_build_object('need', jsonb_build_object('type', 'doc', 'content', jsonb_build_array(jsonb_build_object('type',
          'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', body))))),
          'action', '{"type":"doc","content":[]}'::jsonb, 'lessons', null, 'claims', '[]'::jsonb, 'contributions',
          '[]'::jsonb, 'partners', '[]'::jsonb, 'project', '{"title":"","places":""}'::jsonb),
        jsonb_build_object('indicator', repeat('indicator ', 40)),
        (array['compared','before_after','measured','counted','told'])[1 + story % 5],
        array[1 + story % 17, 1 + (story * 7 + 3) % 17],
        array[(1 + story % 17) || '.' || (1 + story % 3), (1 + (story * 7 + 3) % 17) || '.1'],
        array[(array['women','youth','children','everyone'])[1 + story % 4], 'rural'],
        (array['KEN','UGA','FRA','BRA','CHN','FJI','EGY','PRT'])[1 + story % 8],
        (array['africa','africa','europe','americas','asia','oceania','africa','europe'])[1 + story % 8],
        'Library ' || story % 2000, 'library-' || story % 2000, 'public', 2015 + story % 10, false,
        now() - story * interval '1 hour'
      from told)
    insert into publication_texts (publication_id, title, summary, whole)
    select id, to_tsvector('english', title), to_tsvector('english', title || ' ' || summary),
      to_tsvector('english', title || ' ' || summary || ' ' || body) || to_tsvector('simple', title || ' ' || summary || ' ' || body)
    from told`;
}
