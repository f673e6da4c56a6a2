/** Every answer: no sniffing, no referrer beyond the origin, nothing of the visitor's device. */
const SECURITY = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  },
];

/** Every answer but an embed, which is made to stand in other pages. */
const UNFRAMED = [{ key: "X-Frame-Options", value: "DENY" }];

/** What an embed loads in a frame that has no origin of its own, and the custom element in anybody's page. */
const OPEN = [{ key: "Access-Control-Allow-Origin", value: "*" }];

/** Copied from pinned packages: they change with a release, and a release may change them. */
const COPIED = [
  { key: "Cache-Control", value: "public, max-age=86400, stale-while-revalidate=604800" },
];

/** Goes with the pages of one build. */
const BUILT = [{ key: "Cache-Control", value: "no-cache" }];

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // The server in `scripts/serve` compresses.
  compress: false,
  serverExternalPackages: ["@resvg/resvg-js"],
  // A page that cannot be fetched is tried again, where the router would leave a living map for it.
  experimental: { useOffline: true },
  // Metadata stands in <head> for every agent, not only for those that Next takes for bots.
  htmlLimitedBots: /.*/,
  // Browsers ask for the first by this name, whatever the page says; a chart stands beside its page; `/figures/<id>` itself is the page's.
  rewrites: async () => [
    { source: "/favicon.ico", destination: "/icon.svg" },
    { source: "/figures/:id.svg", destination: "/picture/figures/:id.svg" },
  ],
  headers: async () => [
    { source: "/:path*", headers: SECURITY },
    { source: "/((?!embed$|embed/).*)", headers: UNFRAMED },
    { source: "/_next/static/:path*", headers: OPEN },
    { source: "/fonts/:path*", headers: [...COPIED, ...OPEN] },
    { source: "/maplibre/:path*", headers: [...COPIED, ...OPEN] },
    { source: "/live-map/:path*", headers: [...BUILT, ...OPEN] },
    { source: "/embed.js", headers: [...COPIED, ...OPEN] },
  ],
};
