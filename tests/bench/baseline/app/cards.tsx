type Card = { slug: string; title: string; summary: string; country: string };

/** Twenty-four plain cards. */
export function Cards({ cards }: { cards: readonly Card[] }) {
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
