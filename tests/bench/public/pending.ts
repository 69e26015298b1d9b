import type postgres from "postgres";

/** Milliseconds in which at least one question to the database was waiting for its answer, from now on. */
export function clockOf(client: postgres.Sql): () => number {
  let [pending, since, total] = [0, 0, 0];
  const begin = () => {
    if (pending === 0) since = performance.now();
    pending += 1;
  };
  const end = () => {
    pending -= 1;
    if (pending === 0) total += performance.now() - since;
  };
  const ask = client.unsafe.bind(client);
  client.unsafe = ((...asked: Parameters<typeof ask>) => {
    const question = ask(...asked);
    begin();
    question.then(end, end);
    return question;
  }) as typeof client.unsafe;
  return () => total;
}
