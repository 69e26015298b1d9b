/** Sends the sign-in form as a program does, without a browser; answers status, headers and what was refused, in words. */
export async function bareSignIn(
  origin: string,
  fields: { email: string; password: string; next?: string },
  headers: Record<string, string> = {},
) {
  const page = await (await fetch(`${origin}/en/sign-in`)).text();
  const form = new FormData();
  for (const [tag] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = tag.match(/ name="([^"]*)"/)?.[1];
    if (name) form.set(name, (tag.match(/ value="([^"]*)"/)?.[1] ?? "").replaceAll("&quot;", '"'));
  }
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const answer = await fetch(`${origin}/en/sign-in`, {
    method: "POST",
    body: form,
    redirect: "manual",
    headers: { origin, ...headers },
  });
  const [refused = ""] = (await answer.text()).match(/role="alert".*?<\/ul>/s) ?? [];
  return { status: answer.status, headers: answer.headers, refused };
}

/** Fails to sign in once, as an address that nobody has. */
export const failOnce = (origin: string, headers: Record<string, string>) =>
  bareSignIn(origin, { email: `${crypto.randomUUID()}@nobody.example`, password: "wrong" }, headers);
