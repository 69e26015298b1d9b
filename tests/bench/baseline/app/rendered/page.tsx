import postgres from "postgres";
import { Cards } from "../cards";

export const dynamic = "force-dynamic";

const sql = postgres(process.env.PUBLIC_DATABASE_URL ?? "");

export default async function Page() {
  const cards = await sql<{ slug: string; title: string; summary: string; country: string }[]>`
    select slug, title, summary, country from publications order by published_at desc, id limit 24`;
  return <Cards cards={cards} />;
}
