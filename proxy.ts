import { type NextRequest, NextResponse } from "next/server";
import { bestLocale } from "./lib/i18n/negotiate";

/**
 * Three small things and no guard: `/` goes to the best locale, a tombstone answers 410, and pages that are made for
 * each request get a policy with a nonce; private ones are kept by nobody. Kept public pages do not pass here.
 */
export default function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (pathname === "/") {
    const locale = bestLocale(request.headers.get("accept-language"));
    return NextResponse.redirect(new URL(`/${locale}`, request.url), {
      headers: { vary: "accept-language" },
    });
  }
  if (pathname.includes("/gone/")) {
    return withPolicy(request, (init) => NextResponse.rewrite(request.nextUrl, { ...init, status: 410 }));
  }
  const answer = withPolicy(request, NextResponse.next);
  if (/^\/[a-z]{2}\/stories(\/with_filters)?$/.test(pathname)) return answer;
  answer.headers.set("cache-control", "private, no-store");
  answer.headers.set("x-robots-tag", "noindex");
  return answer;
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
    "/(en|fr|ar)/gone/:slug",
    "/(en|fr|ar)/consent",
    "/(en|fr|ar)/stories/with_filters",
    { source: "/(en|fr|ar)/stories", has: [{ type: "query", key: "q" }] },
    { source: "/(en|fr|ar)/stories", has: [{ type: "query", key: "goal" }] },
    { source: "/(en|fr|ar)/stories", has: [{ type: "query", key: "target" }] },
    { source: "/(en|fr|ar)/stories", has: [{ type: "query", key: "country" }] },
    { source: "/(en|fr|ar)/stories", has: [{ type: "query", key: "region" }] },
    { source: "/(en|fr|ar)/stories", has: [{ type: "query", key: "organisation" }] },
    { source: "/(en|fr|ar)/stories", has: [{ type: "query", key: "language" }] },
    { source: "/(en|fr|ar)/stories", has: [{ type: "query", key: "evidence" }] },
    { source: "/(en|fr|ar)/stories", has: [{ type: "query", key: "beneficiary" }] },
    { source: "/(en|fr|ar)/stories", has: [{ type: "query", key: "year" }] },
    { source: "/(en|fr|ar)/stories", has: [{ type: "query", key: "sort" }] },
    { source: "/(en|fr|ar)/stories", has: [{ type: "query", key: "page" }] },
    "/(en|fr|ar)/(desk|review|admin|vnr|account|sign-in|invitations|reset|email|join|helpers|unsubscribe)/:path*",
    "/(en|fr|ar)/(desk|review|admin|vnr|account|sign-in|reset|join)",
  ],
};
