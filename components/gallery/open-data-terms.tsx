type Term = { term: string; text: string; href?: string; id?: string };

/** Addresses, parameters or codes, each with what it means; `id`: what a problem document's type leads to. */
export function OpenDataTerms({ terms }: { terms: Term[] }) {
  return (
    <dl className="terms">
      {terms.map(({ term, text, href, id }) => (
        <div key={term} id={id}>
          <dt>
            <code dir="ltr">{href ? <a href={href}>{term}</a> : term}</code>
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
