import postgres from "postgres";

const sql = postgres(process.env.PUBLIC_DATABASE_URL ?? "");

/** The twenty-four newest stories, by one SELECT, as plain cards. */
export async function Cards() {
  const cards = await sql`
    select slug, title, summary, country from publications order by published_at desc nulls last, id limit 24`;
  return (
    <main>
      <h1>Cards</h1>
      <ul>
        {cards.map(({ slug, title, summary, country }) => (
          <li key={slug}>
            <h2>
              <a href={`/stories/${slug}`}>{title}</a>
            </h2>
            <p>{country}</p>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
