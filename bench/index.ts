/** `npm run bench`: builds, serves and measures the app; prints the results and writes them to this folder. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getAtlas } from "@/lib/server/atlas.server";
import { measureArticle } from "./article";
import { attack } from "./attack";
import { measureCache } from "./cache";
import { chart } from "./chart";
import { serveContained } from "./contained";
import { measureCorrection } from "./correction";
import { measureDrawing } from "./drawing";
import { describeMachine } from "./machine";
import { type Options, readOptions } from "./options";
import { measurePages, openBrowser } from "./pages";
import type { Profile } from "./profiles";
import { report } from "./report";
import type { Results } from "./results";
import { measureSearch } from "./search";
import { build, type Served, servePacked } from "./serve";
import { soak } from "./soak";
import { verdictsOf } from "./targets";
import { measureThroughput } from "./throughput";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

async function pages(app: Served, options: Options): Promise<Results> {
  const contained = await serveContained(app.origin);
  const browser = await openBrowser();
  try {
    const ports = { app: app.port, contained: contained.port };
    const found: NonNullable<Results["pages"]> = [];
    const articles: NonNullable<Results["articles"]> = [];
    for (const profile of options.profiles) {
      const how = { profile, rounds: options.rounds };
      if (wants(options, "pages")) {
        const results = await measurePages(browser, ports, how);
        found.push(...results.map((result) => ({ ...result, verdicts: verdictsOf(result) })));
      }
      if (wants(options, "article") && profile.context.hasTouch) {
        articles.push(await measureArticle(browser, ports, how));
      }
    }
    const machine = describeMachine(browser.version());
    return {
      machine,
      rounds: options.rounds,
      ...(found.length > 0 ? { pages: found } : {}),
      ...(articles.length > 0 ? { articles } : {}),
    };
  } finally {
    await browser.close();
    contained.stop();
  }
}

const wants = (options: Options, part: Options["parts"][number]) => options.parts.includes(part);

async function run(options: Options): Promise<Results> {
  const results: Results = { machine: describeMachine(null) };
  if (wants(options, "drawing")) results.drawing = measureDrawing();
  if (wants(options, "search")) results.search = measureSearch();
  // These end and replace instances, so they start their own.
  if (wants(options, "cache")) results.cache = await measureCache();
  if (wants(options, "correction")) results.correction = await measureCorrection();
  if (options.parts.some((part) => SERVED.has(part))) {
    const app = await servePacked();
    try {
      Object.assign(results, await served(app, options));
    } finally {
      await app.end("SIGTERM");
    }
  }
  return results;
}

const SERVED = new Set<Options["parts"][number]>(["pages", "article", "server", "soak", "attack"]);

/** The parts that one instance serves, in turn. */
async function served(app: Served, options: Options): Promise<Partial<Results>> {
  const results: Partial<Results> = {};
  if (wants(options, "pages") || wants(options, "article"))
    Object.assign(results, await pages(app, options));
  if (wants(options, "server")) results.server = await measureThroughput(app);
  if (wants(options, "soak")) {
    const places = getAtlas().places.map(({ id }) => id);
    results.soak = await soak(app, places, options.soakSeconds);
  }
  if (wants(options, "attack")) results.attack = await attack(app);
  return results;
}

/** Results of parts and profiles that this run left out are taken over from the file. */
function write(results: Results): void {
  const file = here("results.json");
  const earlier = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const browser = results.machine.browser ?? earlier.machine?.browser ?? null;
  const measured = results.pages?.map(({ profile }) => profile);
  const others = (earlier.pages ?? []).filter(
    ({ profile }: { profile: Profile["name"] }) => !measured?.includes(profile),
  );
  const pages = measured ? { pages: [...(results.pages ?? []), ...others] } : {};
  const all = { ...earlier, ...results, ...pages, machine: { ...results.machine, browser } };
  writeFileSync(file, `${JSON.stringify(all, rounded, 2)}\n`);
  const phone = results.pages?.find(({ profile, path }) => profile === "phone" && path === "/");
  if (phone) writeFileSync(here("chart.svg"), chart(phone));
}

const rounded = (_: string, value: unknown): unknown =>
  typeof value === "number" ? Math.round(value * 1000) / 1000 : value;

try {
  const options = readOptions(process.argv.slice(2));
  if (options.build && options.parts.some((part) => part !== "search")) build();
  const results = await run(options);
  console.log(report(results));
  write(results);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
