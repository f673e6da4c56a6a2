/** Loads the pages in turn, round after round. */
import { type Browser, chromium } from "@playwright/test";
import { findOrInstallBrowser } from "../scripts/browser";
import { CHROMIUM_ARGS } from "../scripts/chromium-args";
import { type Features, featuresOf } from "./features";
import { type Address, type Load, loadPage } from "./load";
import { FIGURES, type Figures, figuresOf } from "./measure";
import { NO_LIMITS, type Profile } from "./profiles";
import type { Frame } from "./screencast";
import { type Summary, summary } from "./statistics";

/** The bare page runs twice, to show the noise. */
export const LABELS = ["bare-1", "atlas", "still", "bare-2"] as const;
type Label = (typeof LABELS)[number];
const PATHS = ["/", "/place/pokrovsk"] as const;

type Summaries = Record<keyof Figures, Summary>;
export interface PageResult {
  profile: Profile["name"];
  path: string;
  pages: Record<Label, Summaries>;
}

export interface Ports {
  app: number;
  contained: number;
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findOrInstallBrowser(), args: CHROMIUM_ARGS });

function addressOf(label: Label, path: string, ports: Ports): Address {
  const rest = path === "/" ? "" : path;
  if (label === "atlas") return { port: ports.app, path, live: true };
  return label === "still"
    ? { port: ports.contained, path: `/still${rest}`, live: false }
    : { port: ports.contained, path: `/bare${rest}`, live: true };
}

export async function measurePages(
  browser: Browser,
  ports: Ports,
  { profile, rounds }: { profile: Profile; rounds: number },
): Promise<PageResult[]> {
  const results: PageResult[] = [];
  const judged = new Map<string, Features>();
  for (const path of PATHS) judged.set(path, await warmUp(browser, ports, profile, path));
  const found = new Map<string, Figures[]>();
  for (let round = 0; round < rounds; round++) {
    for (const path of PATHS) {
      for (const label of turned(LABELS, round)) {
        const address = addressOf(label, path, ports);
        const figures = await measured(browser, address, profile, judged.get(path) as Features);
        found.set(`${path} ${label}`, [...(found.get(`${path} ${label}`) ?? []), figures]);
        console.error(line(profile, round, path, label, figures));
      }
    }
  }
  for (const path of PATHS) {
    const pages = LABELS.map((label) => [label, summaries(found.get(`${path} ${label}`) ?? [])]);
    results.push({ profile: profile.name, path, pages: Object.fromEntries(pages) });
  }
  return results;
}

/** How often an unfinished load is repeated. */
const AGAIN = 2;

/** Repeats a load, with a message, if it shows no features or its map does not move. */
async function measured(
  browser: Browser,
  address: Address,
  profile: Profile,
  features: Features,
  left = AGAIN,
): Promise<Figures> {
  const load = await loadPage(browser, address, profile, features);
  try {
    return figuresOf(load, features);
  } catch (error) {
    console.error(`${profile.name} ${address.path}: ${error}; ${left} tries left`);
    if (left === 0) throw error;
    return measured(browser, address, profile, features, left - 1);
  }
}

/** Loads each page once without limits, to warm up the servers and to get the final frames. */
async function warmUp(
  browser: Browser,
  ports: Ports,
  profile: Profile,
  path: string,
): Promise<Features> {
  const free: Profile = { ...profile, link: NO_LIMITS, cpu: 1 };
  const load = (label: Label) => loadPage(browser, addressOf(label, path, ports), free);
  const [bare, atlas, still] = [await load("bare-1"), await load("atlas"), await load("still")];
  const settled = [bare, atlas, still].map(lastFrame) as [Frame, ...Frame[]];
  const features = featuresOf(settled, bare.map, atlas.covers);
  console.error(`${profile.name} ${path}: features judged by ${features.pixels.length} pixels`);
  return features;
}

const lastFrame = ({ frames }: Load): Frame => frames.at(-1) as Frame;

const summaries = (figures: readonly Figures[]): Summaries =>
  Object.fromEntries(
    FIGURES.map((name) => [name, summary(figures.map((figure) => figure[name]))]),
  ) as Summaries;

/** Rotates the order by one each round, so that no page always follows the same one. */
const turned = <T>(list: readonly T[], by: number): T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];

const line = (profile: Profile, round: number, path: string, label: Label, f: Figures): string =>
  `${profile.name} round ${round + 1} ${path} ${label}: visible ${f.visible.toFixed(0)} ms, ready ${f.ready.toFixed(0)} ms, ${(f.bytes / 1000).toFixed(0)} kB`;
