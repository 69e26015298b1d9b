import postgres from "postgres";
import { seedGallery } from "../gallery-seed";

/**
 * So many made-up stories beside those of the sample world, whose texts, claims and findings they borrow: their pages are
 * as long as real ones. Run by `npm run bench`.
 */
const stories = Number(process.argv[2]);
const sql = postgres(process.env.BENCH_SUPERUSER ?? "", { max: 1, onnotice: () => {} });
await sql`set session_replication_role = replica`;
await sql`delete from publication_texts where publication_id in (select id from publications where not is_sample)`;
await sql`delete from publications where not is_sample`;
await seedGallery(process.env.BENCH_SUPERUSER ?? "", stories);
await sql`
  with told as (select content, headline, row_number() over (order by slug) as number from publications where is_sample),
    made as (select id, title, summary, row_number() over (order by slug) as number from publications where not is_sample)
  update publications p
  set content = told.content || jsonb_build_object('title', made.title, 'summary', made.summary), headline = told.headline
  from made join told on told.number = 1 + made.number % (select count(*) from told)
  where made.id = p.id`;
await sql`vacuum analyze publications`;
await sql.end();
