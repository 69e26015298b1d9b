import { type NextRequest, NextResponse } from "next/server";
import { bestLocale } from "./lib/i18n/negotiate";

/**
 * Three small things and no guard: `/` goes to the best locale, a tombstone answers 410, and private pages get a
 * policy with a nonce and are kept by nobody. Public pages do not pass here.
 */
export default function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  if (pathname === "/") {
    const locale = bestLocale(request.headers.get("accept-language"));
    return NextResponse.redirect(new URL(`/${locale}`, request.url), {
      headers: { vary: "accept-language" },
    });
  }
  if (pathname.includes("/gone/")) return NextResponse.rewrite(request.nextUrl, { status: 410 });
  return privatePage(request);
}

function privatePage(request: NextRequest) {
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
  const answer = NextResponse.next({ request: { headers } });
  answer.headers.set("content-security-policy", policy);
  answer.headers.set("cache-control", "private, no-store");
  answer.headers.set("x-robots-tag", "noindex");
  return answer;
}

export const config = {
  matcher: [
    "/",
    "/(en|fr|ar)/gone/:slug",
    "/(en|fr|ar)/(desk|review|admin|vnr|account|sign-in|invitations|reset)/:path*",
    "/(en|fr|ar)/(desk|review|admin|vnr|account|sign-in)",
  ],
};
