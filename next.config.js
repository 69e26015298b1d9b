import createNextIntlPlugin from "next-intl/plugin";
import { FRAME_HEADER } from "./lib/http/frame-header.mjs";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const SECURITY = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "referrer-policy", value: "strict-origin-when-cross-origin" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=(), interest-cohort=()" },
];

// Of every page but the card that others put into theirs.
const UNFRAMED = [{ key: "x-frame-options", value: "DENY" }];

// Kept pages announce a year to caches in front; what was revoked must not be kept there.
const UNKEPT = [{ key: "cache-control", value: "public, max-age=0, must-revalidate" }];

// Where programs find what belongs to a story (FAIR Signposting); the page itself says more in its head.
const SIGNPOSTS = [
  {
    key: "link",
    value:
      '</data/stories/:slug/linkset.json>; rel="linkset"; type="application/linkset+json", </api/v1/stories/:slug>; rel="item"; type="application/json", <https://creativecommons.org/licenses/by/4.0/>; rel="license"',
  },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // Kept pages get their tag when they are kept (lib/csp/cache-handler.mjs, lib/http/short-answers.ts).
  generateEtags: false,
  // This folder, whatever lock files lie above it.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  reactStrictMode: true,
  serverExternalPackages: [
    ...["@myriaddreamin/typst-ts-node-compiler", "@node-rs/argon2"],
    ...["pg-boss", "pino", "postgres", "sharp"],
  ],
  // Photos come in the sizes they are kept in; what Next would make of them outlived a revocation in caches.
  images: { unoptimized: true },
  // Kept pages stay in memory alone: what the disk kept would outlive a revocation over a restart.
  cacheMaxMemorySize: 256 * 1024 * 1024,
  experimental: {
    isrFlushToDisk: false,
    // Where the line is cut the router waits and asks again; without it, it leaves the page for the browser's own error page.
    useOffline: true,
  },
  cacheHandler: new URL("./lib/csp/cache-handler.mjs", import.meta.url).pathname,
  // The gallery is put into its page, which its own part of the server alone asks for.
  rewrites: async () => ({
    beforeFiles: [
      {
        source: "/:locale(en|fr|ar)/stories",
        missing: [{ type: "header", key: FRAME_HEADER }],
        destination: "/:locale/stories/with_gallery",
      },
    ],
  }),
  headers: async () => [
    { source: "/:path*", headers: SECURITY },
    { source: "/:path((?!(?:en|fr|ar)/embed/).*)", headers: UNFRAMED },
    { source: "/:locale(en|fr|ar)/:path*", headers: UNKEPT },
    { source: "/:locale(en|fr|ar)", headers: UNKEPT },
    { source: "/:locale(en|fr|ar)/stories/:slug([a-z0-9-]+)", headers: SIGNPOSTS },
  ],
};

export default withNextIntl(config);
