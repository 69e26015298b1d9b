/** What the pages of this browser tell each other about the session. */
export type SessionNews = "signed_in" | "signed_out";

const NAME = "sdg-stories-session";
const HERE = Math.random();

/** Tells the pages of this browser, this one too. */
export function tellSession(news: SessionNews) {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage({ news, from: HERE });
  channel.close();
}

/** Listens to the pages of this browser; `own`: it was this one that told. Returns the end. */
export function onSession(heard: (news: SessionNews, own: boolean) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }) => heard(data.news, data.from === HERE);
  return () => channel.close();
}
