/** `make`, whose answers are kept by what it was asked; after `most` of them all are forgotten at once. */
export function remembered<Asked, Answer>(
  make: (asked: Asked) => Answer,
  most = 5000,
): (asked: Asked) => Answer {
  const kept = new Map<Asked, Answer>();
  return (asked) => {
    const known = kept.get(asked);
    if (known !== undefined) return known;
    const answer = make(asked);
    if (kept.size >= most) kept.clear();
    kept.set(asked, answer);
    return answer;
  };
}
