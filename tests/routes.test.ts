/** `lib/routes/routes.ts` and the folders of `app/` declare the same URLs. */
import { dirname } from "node:path/posix";
import { expect, test } from "vitest";
import { LIVE_MAP_SCRIPT } from "@/lib/boot/generated/live-map";
import { MAPLIBRE_SCRIPT, MAPLIBRE_WORKER } from "@/lib/boot/generated/maplibre";
import { matchRoute, ROUTES, type Route, type RouteMatch } from "@/lib/routes/routes";
import nextConfig from "@/next.config";
import { sourcesOf } from "./sources";

/** A folder of `app/` with a page or route, as a pattern. */
const folders = sourcesOf("app")
  .filter(({ path }) => /\/(?:page\.tsx|route\.ts)$/.test(path))
  .map(({ path }) => ({
    kind: path.endsWith("page.tsx") ? "page" : "file",
    pattern: dirname(path)
      .replace(/^app|\/\([^)]+\)/g, "")
      .replace(/\[(?:\.\.\.)?(\w+)\]/g, ":$1"),
  }));
const opened = (pattern: string): RouteMatch | null =>
  matchRoute(pattern.replace(/:\w+/g, "x") || "/");

test.each(folders)("$pattern has an entry", ({ kind, pattern }) => {
  const match = opened(pattern);
  if (match?.route.kind === "page") {
    // The embed of a page is a route with its own path.
    expect(pattern || "/").toBe(
      match.embedded ? `/embed${match.route.pattern}`.replace(/\/$/, "") : match.route.pattern,
    );
    expect(kind).toBe(match.embedded ? "file" : "page");
  } else expect(match?.route.kind).toBe(kind === "page" ? "internal" : "file");
});

test("every entry has a folder, or leads to one", async () => {
  const rewritten = (await nextConfig.rewrites?.()) as { source: string }[];
  const found = [...folders.map(({ pattern }) => pattern), ...rewritten.map(({ source }) => source)]
    .map(opened)
    .map((match) => (match?.embedded ? `${match.name}, embedded` : match?.name));
  const declared = Object.entries<Route>(ROUTES)
    .filter(([, { kind }]) => kind !== "public" && kind !== "redirect")
    .flatMap(([name, { embed }]) => (embed ? [name, `${name}, embedded`] : name));
  expect(new Set(found)).toEqual(new Set(declared));
});

test("next.config.js, which cannot import TypeScript, names the folders of the live map's scripts", async () => {
  const rules = (await nextConfig.headers?.()) ?? [];
  const sources = rules.map(({ source }) => source);
  for (const path of [MAPLIBRE_SCRIPT, MAPLIBRE_WORKER, LIVE_MAP_SCRIPT])
    expect(sources).toContain(`${dirname(path)}/:path*`);
  for (const { pattern } of [ROUTES.fonts, ROUTES.embedScript])
    expect(sources).toContain(pattern.replace(":path+", ":path*"));
});
