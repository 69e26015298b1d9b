import postgres from "postgres";

/** Who asks: an editor, and reviewers tied to few and to many of the stories. */
export type QueueReaders = Record<"editor" | "reviewer" | "tied", string>;

/**
 * Fills a migrated database, past keys and triggers, with so many stories that wait or are judged and as many that are
 * public or written, each with its project, evaluations, helpers, contributions and twenty saves, a third in their second
 * round. The same at every run.
 */
export async function seedQueue(superuserUrl: string, stories: number): Promise<QueueReaders> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`set session_replication_role = replica`;
    await sql`select setseed(0.42)`;
    const readers = await people(sql);
    await told(sql, 2 * stories);
    await judged(sql);
    await sql`vacuum analyze`;
    return readers;
  } finally {
    await sql.end();
  }
}

const COUNTRIES = sqlList(
  "KEN UGA TZA ETH GHA NGA SEN MAR EGY TUN ZAF NAM BWA MOZ AGO CMR CIV MLI RWA MWI FRA PRT ESP ITA DEU POL ROU FIN SWE NOR BRA ARG CHL PER COL MEX CAN USA JAM CUB IND NPL LKA BGD THA VNM PHL IDN MYS JPN KOR CHN MNG FJI WSM TON NZL AUS PNG VUT",
);
function sqlList(words: string): string {
  return `array['${words.split(" ").join("','")}']`;
}

/** 300 organisations in 60 countries, each with an author; forty reviewers; those who ask. */
async function people(sql: postgres.Sql): Promise<QueueReaders> {
  await sql.unsafe(`
    insert into organisations (slug, name, kind, country)
    select 'library-' || n, 'Library ' || n, case when n <= 60 then 'national_library' else 'public' end, (${COUNTRIES})[1 + n % 60]
    from generate_series(1, 300) n;
    update organisations o set sponsor_id = (select s.id from organisations s where s.country = o.country and s.kind = 'national_library')
    where o.kind = 'public';
    insert into people (email, name, password_hash) select 'author-' || n || '@library-' || n || '.example', 'Author ' || n, 'x' from generate_series(1, 300) n;
    insert into people (email, name, password_hash) select 'reviewer-' || n || '@people.example', 'Reviewer ' || n, 'x' from generate_series(1, 40) n;
    insert into people (email, name, password_hash) values ('editor@people.example', 'Editor', 'x'), ('tied@evaluators-7.example', 'Tied', 'x');
    insert into platform_roles (person_id, role) select id, 'reviewer' from people where email ~ '^(reviewer|tied)';
    insert into platform_roles (person_id, role) select id, 'editor' from people where email ~ '^editor';
    insert into reviewer_profiles (person_id, languages, load_limit) select id, array['en', 'fr'], 5 from people where email ~ '^reviewer';
    insert into memberships (person_id, organisation_id, role)
    select p.id, o.id, 'lead' from people p, organisations o where p.email ~ '^tied' and o.slug in ('library-61', 'library-62');
    insert into affiliations (person_id, name, country, domain)
    select id, 'Evaluators', 'KEN', 'evaluators-8.example' from people where email ~ '^tied';
    insert into vnr_years (country, year, status, confirmed, source)
    select country, extract(year from now())::int + 1, 'announced', false, '' from (select distinct country from organisations order by 1 limit 40) c;`);
  const rows = await sql<{ email: string; id: string }[]>`select email, id from people`;
  const idOf = (start: string) => rows.find(({ email }) => email.startsWith(start))?.id ?? "";
  return { editor: idOf("editor@"), reviewer: idOf("reviewer-1@"), tied: idOf("tied@") };
}

const DOC = `'{"type":"doc","content":[]}'::jsonb`;
/** Odd numbers wait, are judged or approved; even ones are drafts, public or taken down. */
const STATE = `case when n % 2 = 0 then (array['draft', 'published', 'published', 'unpublished'])[1 + n / 2 % 4]
  else (array['submitted', 'submitted', 'in_review', 'in_review', 'approved'])[1 + n / 2 % 5] end`;

/** Projects with what decides a conflict, and stories with their revisions. */
async function told(sql: postgres.Sql, stories: number) {
  await sql.unsafe(`
    create temp table made as
    select n, gen_random_uuid() project_id, gen_random_uuid() story_id, gen_random_uuid() revision_id, o.id organisation_id,
      p.id author_id, ${STATE} state, now() - random() * interval '200 days' submitted_at
    from generate_series(1, ${stories}) n
      join organisations o on o.slug = 'library-' || (1 + n % 300)
      join people p on p.email like 'author-' || (1 + n % 300) || '@%';
    insert into projects (id, organisation_id, title, created_by, partners, funders)
    select project_id, organisation_id, 'Project ' || n, author_id,
      jsonb_build_array(jsonb_build_object('name', 'P', 'role', '', 'email', 'contact@partners-' || n % 150 || '.example')),
      jsonb_build_array(jsonb_build_object('name', 'F', 'role', '', 'email', 'contact@funders-' || n % 90 || '.example'))
    from made;
    insert into evaluations (project_id, title, evaluator_email)
    select project_id, 'Evaluation', 'someone@evaluators-' || n % 200 || '.example' from made, generate_series(1, 2);
    insert into helpers (organisation_id, project_id, story_id, email, name, part, locale, invited_by, token_hash, expires_at)
    select organisation_id, project_id, case when n % 2 = 0 then story_id end, 'someone@helpers-' || n % 80 || '.example', 'H',
      'partner', 'en', author_id, 'token-' || n, now() from made where n % 3 = 0;
    insert into stories (id, slug, organisation_id, project_id, created_by) select story_id, 'story-' || n, organisation_id, project_id, author_id from made;
    insert into revisions (id, story_id, number, state, language, title, summary, need, action, lessons, saved_by, submitted_at,
      submitted_by, licence_accepted_by, hash, quorum, decided_at, published_at)
    select revision_id, story_id, case when n % 3 = 0 then 2 else 1 end, state, (array['en', 'en', 'fr', 'sw', 'ar', 'pt'])[1 + n % 6], 'Title ' || n, repeat('summary ', 40),
      jsonb_build_object('type', 'doc', 'content', jsonb_build_array(md5(n::text) || repeat('words that nobody repeats ', 60))), ${DOC}, ${DOC},
      author_id, s.at, case when s.at is not null then author_id end, case when s.at is not null then author_id end,
      case when s.at is not null then md5(n::text) || md5(n::text) end,
      case when state not in ('draft', 'submitted') then 2 end,
      case when state in ('approved', 'published', 'unpublished') then now() end,
      case when state in ('published', 'unpublished') then now() end
    from made, lateral (select case when state <> 'draft' then submitted_at end as at) s;
    insert into revisions (story_id, number, state, language, title, need, action, lessons, saved_by, submitted_at, submitted_by,
      licence_accepted_by, hash, quorum, decided_at)
    select story_id, 1, 'returned', 'en', 'Title', ${DOC}, ${DOC}, ${DOC}, author_id, submitted_at - interval '60 days', author_id,
      author_id, md5(n::text) || md5(n::text), 2, submitted_at - interval '30 days' from made where n % 3 = 0;
    insert into contributions (revision_id, position, target, sentence)
    select revision_id, k, (1 + (n + 5 * k) % 17) || '.' || (1 + k), '' from made, generate_series(0, 2) k;
    insert into events (at, actor_id, kind, organisation_id, project_id, story_id, revision_id)
    select submitted_at - k * interval '1 hour', author_id, case when k = 20 then 'story.created' else 'story.saved' end,
      organisation_id, project_id, story_id, revision_id
    from made, generate_series(1, 20) k;`);
}

/** Two reviews of each that was taken up, a verdict in every second one; one in fifty knows of a conflict or a waiver. */
async function judged(sql: postgres.Sql) {
  await sql.unsafe(`
    insert into reviews (revision_id, reviewer_id, confirmed_at, due_on)
    select revision_id, p.id, now(), current_date + 7 from made, generate_series(0, 1) k,
      lateral (select id from people where email like 'reviewer-' || (1 + (n + 7 * k) % 40) || '@%') p
    where state not in ('draft', 'submitted');
    insert into verdicts (review_id, revision_id, reviewer_id, verdict, hash)
    select w.id, w.revision_id, w.reviewer_id, 'approve', repeat('a', 64) from reviews w join made on made.revision_id = w.revision_id
    where made.n % 4 = 1;
    insert into declared_conflicts (person_id, story_id)
    select p.id, story_id from made, lateral (select id from people where email like 'reviewer-' || (1 + n / 50 % 40) || '@%') p where n % 50 = 3;
    insert into waivers (story_id, editor_id, reason)
    select story_id, p.id, 'Nobody else reads it' from made, people p where p.email ~ '^editor' and n % 50 = 5;`);
}
