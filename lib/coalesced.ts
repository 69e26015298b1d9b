/**
 * `ask`, once for all who want its answer at the same time: whoever comes while it is being asked shares the next asking with
 * the others who wait, so that no answer is older than the question.
 */
export function coalesced<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asking: Promise<Answer> | null = null;
  let next: Promise<Answer> | null = null;
  const begin = () => {
    next = null;
    const own = ask();
    asking = own;
    const end = () => {
      if (asking === own) asking = null;
    };
    own.then(end, end);
    return own;
  };
  return () => {
    if (!asking) return begin();
    next ??= asking.then(begin, begin);
    return next;
  };
}
