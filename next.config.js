/** Every answer: no sniffing, no referrer beyond the origin, nothing of the visitor's device. */
const SECURITY = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** Copied from pinned packages: they change with a release, and a release may change them. */
const COPIED = [
  { key: "Cache-Control", value: "public, max-age=86400, stale-while-revalidate=604800" },
];

/** The custom element stands in other people's pages, at the same address for ever. */
const OPEN = [{ key: "Access-Control-Allow-Origin", value: "*" }];

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // The server in `scripts/serve` compresses.
  compress: false,
  serverExternalPackages: ["@resvg/resvg-js"],
  // Metadata stands in <head> for every agent, not only for those that Next takes for bots.
  htmlLimitedBots: /.*/,
  // Browsers ask for it by this name, whatever the page says.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  headers: async () => [
    { source: "/:path*", headers: SECURITY },
    { source: "/fonts/:path*", headers: COPIED },
    { source: "/maplibre/:path*", headers: COPIED },
    { source: "/embed.js", headers: [...COPIED, ...OPEN] },
  ],
};
