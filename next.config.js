import { randomUUID } from "node:crypto";

/** For every response: no MIME sniffing, only the origin as referrer, no access to the device. */
const SECURITY = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** For every response except embeds, which are made for other pages. */
const UNFRAMED = [{ key: "X-Frame-Options", value: "DENY" }];

/** For what an embed in a sandboxed frame loads, whose origin is opaque, and for the custom element's script. */
const OPEN = [{ key: "Access-Control-Allow-Origin", value: "*" }];

/** Files whose names contain a hash of their content (`scripts/assets.ts`). */
const HASHED = [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }];

/** The script that stands in other people's articles, so that its address stays. */
const LASTING = [
  { key: "Cache-Control", value: "public, max-age=86400, stale-while-revalidate=604800" },
];

/**
 * Id of the build, which pages say (`app/layout.tsx`). Kept in the environment, because `next build` reads this
 * file in several processes.
 */
process.env.ATLAS_BUILD ??= randomUUID();
const build = process.env.ATLAS_BUILD;

/** @type {import('next').NextConfig} */
export default {
  generateBuildId: () => build,
  env: { ATLAS_BUILD: build },
  poweredByHeader: false,
  // The server in `scripts/serve` compresses.
  compress: false,
  serverExternalPackages: ["@resvg/resvg-js"],
  experimental: {
    // Retries a page that cannot be fetched; otherwise the router would do a full navigation away from the live
    // map.
    useOffline: true,
    // Next would redirect each request of its router to an address that hashes where the reader comes from;
    // `lib/http/router-request.ts` gives a page one address instead.
    validateRSCRequestHeaders: false,
    // Writes no answer to the disk: a host may serve from a folder that it cannot write.
    isrFlushToDisk: false,
  },
  // Closes `/_next/image`, which nothing asks for.
  images: { unoptimized: true },
  // Puts metadata into <head> for every user agent, not only for those that Next knows as bots.
  htmlLimitedBots: /.*/,
  // Browsers request /favicon.ico whatever the page says. A chart's URL is that of its page with .svg, and
  // Next allows only the page at `/figures/<id>`.
  rewrites: async () => [
    { source: "/favicon.ico", destination: "/icon.svg" },
    { source: "/figures/:id.svg", destination: "/picture/figures/:id.svg" },
  ],
  headers: async () => [
    { source: "/:path*", headers: SECURITY },
    { source: "/((?!embed$|embed/).*)", headers: UNFRAMED },
    { source: "/_next/static/:path*", headers: OPEN },
    { source: "/fonts/:path*", headers: [...HASHED, ...OPEN] },
    { source: "/maplibre/:path*", headers: [...HASHED, ...OPEN] },
    { source: "/live-map/:path*", headers: [...HASHED, ...OPEN] },
    { source: "/embed.js", headers: [...LASTING, ...OPEN] },
  ],
};
