/** What a page says of itself in its head, by name and content; React moves it there. Open Graph's are properties. */
export function HeadTags({ tags }: { tags: readonly (readonly [name: string, content: string])[] }) {
  return tags.map(([name, content]) =>
    name.startsWith("og:") ? (
      <meta key={name + content} property={name} content={content} />
    ) : (
      <meta key={name + content} name={name} content={content} />
    ),
  );
}
