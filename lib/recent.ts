/** Values by key, so many at `most`: what was asked for least lately goes first. */
export function recent<Value>(most: number) {
  const kept = new Map<string, Value>();
  const set = (key: string, value: Value) => {
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > most) kept.delete(kept.keys().next().value ?? "");
  };
  const get = (key: string): Value | undefined => {
    const value = kept.get(key);
    if (value !== undefined) set(key, value);
    return value;
  };
  return { get, set };
}
