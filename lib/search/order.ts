/**
 * A page of places, put in order by `order` of what `keys` says of each; as they come among equals. Counted, not sorted: two
 * hundred thousand are looked at two or three times.
 */
export function pageInOrder(
  places: Uint32Array,
  keys: Uint8Array | Uint32Array,
  order: readonly number[],
  first: number,
  length: number,
): number[] {
  const tally = new Uint32Array(order.length);
  for (const place of places) tally[keys[place] ?? 0] = (tally[keys[place] ?? 0] ?? 0) + 1;
  const inOrder = [...order.keys()].sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
  const page: number[] = [];
  let before = 0;
  for (const key of inOrder) {
    const end = before + (tally[key] ?? 0);
    if (end > first && before < first + length) {
      let at = before;
      for (const place of places) {
        if (keys[place] !== key) continue;
        if (at >= first && at < first + length) page.push(place);
        at += 1;
      }
    }
    before = end;
  }
  return page;
}
