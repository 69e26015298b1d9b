import { type NextRequest, NextResponse } from "next/server";
import { bestLocale } from "./lib/i18n/negotiate";

/** Where no page of any language begins. */
const OURS = /^\/(en|fr|ar)(\/|$)/;

/**
 * Small things and no guard: `/` goes to the best locale, a tombstone answers 410, an address of no language is answered in
 * the reader's, and pages that are made for each request get a policy with a nonce; private ones are kept by nobody. Kept
 * public pages and the gallery do not pass here.
 */
export default function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (pathname === "/") {
    const locale = bestLocale(request.headers.get("accept-language"));
    return NextResponse.redirect(new URL(`/${locale}`, request.url), {
      headers: { vary: "accept-language" },
    });
  }
  if (/^\/[a-z]{2}\/gone\/[^/]+$/.test(pathname)) {
    return withPolicy(request, (init) => NextResponse.rewrite(request.nextUrl, { ...init, status: 410 }));
  }
  const answer = withPolicy(
    request,
    OURS.test(pathname) ? NextResponse.next : (init) => nothingHere(request, init),
  );
  answer.headers.set("cache-control", "private, no-store");
  answer.headers.set("x-robots-tag", "noindex");
  return answer;
}

/** The page for addresses that no other page answers. */
function nothingHere(request: NextRequest, init: { request: { headers: Headers } }) {
  const locale = bestLocale(request.headers.get("accept-language"));
  return NextResponse.rewrite(new URL(`/${locale}/nothing/here`, request.url), init);
}

/** Next reads the nonce from the request's own policy and puts it on each of its scripts. */
function withPolicy(request: NextRequest, go: (init: { request: { headers: Headers } }) => NextResponse) {
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const answer = go({ request: { headers } });
  answer.headers.set("content-security-policy", policy);
  return answer;
}

export const config = {
  matcher: [
    "/",
    // Every page but the kept ones, mistyped addresses included.
    "/(en|fr|ar)/((?!(?:stories(?:/[^/]+(?:/share)?)?|goals(?:/[^/]+){0,2}|(?:countries|collections|about)(?:/[^/]+)?|(?:organisations|embed)/[^/]+|help)/?$).+)",
    // What is no language and none of the doors for programs.
    "/((?!(?:en|fr|ar|api|data|feeds|files|_next)(?:/|$)|(?:land.svg|oai|robots.txt|sitemap.xml|icon.svg|.well-known/security.txt|sitemaps/[^/]+|media/[^/]+/[^/]+)/?$).+)",
  ],
};
