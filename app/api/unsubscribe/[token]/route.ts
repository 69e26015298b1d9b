import { Refusal } from "@/lib/errors";
import { bestLocale } from "@/lib/i18n/negotiate";
import { stopMail } from "@/lib/notices/mutations/save-wishes";
import { paths } from "@/lib/paths";

type Context = { params: Promise<{ token: string }> };
const HEADERS = { "cache-control": "no-store", "x-robots-tag": "noindex" };

/**
 * One click in a mail program (RFC 8058), or the button of the page: whoever holds the link stops this kind of mail. No
 * session is asked for, so none can be abused. `from`: the language of the page, to which the answer then goes back.
 */
export async function POST(request: Request, { params }: Context) {
  const { token } = await params;
  try {
    await stopMail(token);
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 404, headers: HEADERS });
    throw error;
  }
  const asked = new URL(request.url).searchParams.get("from");
  if (asked === null) return new Response(null, { status: 200, headers: HEADERS });
  return to(paths.unsubscribe(bestLocale(asked), token, { done: 1 }));
}

/** A program that knows no one click opens the address: the page asks first, since a look must change nothing. */
export async function GET(request: Request, { params }: Context) {
  const { token } = await params;
  return to(paths.unsubscribe(bestLocale(request.headers.get("accept-language")), token));
}

const to = (path: string) => new Response(null, { status: 303, headers: { ...HEADERS, location: path } });
