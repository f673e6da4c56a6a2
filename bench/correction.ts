/**
 * How long what a correction withdraws is still to be had: the instance behind nginx is replaced by one with
 * corrected data right after nginx has kept the old answers, and readers go on asking, in true time.
 */
import { type Answer, type Asked, ask, decoded, seconds } from "./ask";
import { ENV } from "./cache";
import { copyCorrected, WITHDRAWN } from "./corrected";
import { serveNginx } from "./nginx";
import { serveApp } from "./serve";
import { readVersions, type Versions } from "./versioned";

/** What the correction withdraws must be gone after this many seconds. */
export const PROMISE = 600;

/** For one address, in seconds after nginx kept the answer from before the correction. */
export interface CorrectionResult {
  path: string;
  cacheControl: string;
  /** How the old answer is told: by the withdrawn words, or by other bytes than those of corrected data. */
  toldBy: "words" | "bytes";
  /** When nginx last sent it where readers ask every few seconds. */
  busy: number;
  /** When nginx last sent it where, until just before it may no longer, nobody asked. */
  quiet: number;
  /**
   * When a browser behind nginx may last show it, by its Cache-Control and the time in `Date` (RFC 9111,
   * 4.2.3; RFC 5861); and when, if it took what it gets for new.
   */
  browser: number;
  forgetful: number;
  met: boolean;
}

const EVERY = 3;
/** Each encoding is an entry of its own in nginx, so that one address can be asked for in both ways. */
const ENCODINGS = { busy: "br", quiet: "gzip" } as const;
type Way = keyof typeof ENCODINGS;

/** When nginx last sent an old answer, and when a browser may last show that. */
interface Sighting {
  at: number;
  browser: number;
}

export async function measureCorrection(): Promise<CorrectionResult[]> {
  const before = await serveApp({ env: ENV });
  const nginx = await serveNginx([before.port]);
  const copy = copyCorrected();
  const started = [before];
  try {
    const all = probes(await readVersions(before.origin, PAGE));
    // Drawn before, so that nginx keeps all of them at the same moment.
    await Promise.all(all.map((asked) => askAs("quiet", before.origin, asked)));
    const old = await Promise.all(
      all.map(async (asked) => {
        await askAs("quiet", nginx.origin, asked);
        return askAs("busy", nginx.origin, asked);
      }),
    );
    const start = performance.now();
    const now = () => (performance.now() - start) / 1000;
    await before.end("SIGTERM");
    const after = await serveApp({ port: before.port, root: copy.root, env: ENV });
    started.push(after);
    const results = await Promise.all(
      all.map(async (asked, i) => {
        const [was, is] = [old[i] as Answer, await askAs("busy", after.origin, asked)];
        const toldBy = hasWords(was) ? ("words" as const) : ("bytes" as const);
        const isOld = (answer: Answer): boolean =>
          toldBy === "words" ? hasWords(answer) : !decoded(answer).equals(decoded(is));
        if (!isOld(was)) throw new Error(`${asked.path} does not show what is to be withdrawn`);
        const life = lifeOf(was);
        const end = Math.min(life, PROMISE);
        const watch = async (way: Way, from: number): Promise<Sighting> => {
          let last = { at: 0, browser: life };
          await seconds(from - now());
          while (now() < Math.min(end + 4 * EVERY, PROMISE)) {
            const at = now();
            const answer = await askAs(way, nginx.origin, asked);
            if (isOld(answer)) last = { at, browser: at + Math.max(0, life - ageOf(answer)) };
            await seconds(EVERY);
          }
          return last;
        };
        const [busy, quiet] = await Promise.all([watch("busy", 0), watch("quiet", end - EVERY)]);
        const forgetful = Math.max(busy.at, quiet.at) + life;
        return {
          path: asked.path,
          cacheControl: was.headers["cache-control"] ?? "",
          toldBy,
          busy: busy.at,
          quiet: quiet.at,
          browser: Math.max(busy.browser, quiet.browser),
          forgetful,
          met: forgetful <= PROMISE,
        };
      }),
    );
    return results;
  } finally {
    await nginx.stop();
    for (const { end } of started) await end("SIGTERM");
    copy.remove();
  }
}

const PAGE = `/place/${WITHDRAWN.place}`;

/** An address of each kind; some of them only the page knows. */
function probes({ named, routerRequest }: Versions): Asked[] {
  const paths = [
    PAGE,
    "/figures/sappers-engineers",
    "/figures/sappers-engineers.svg",
    "/picture/figures/sappers-engineers.png",
    `/picture${PAGE}.svg`,
    `/picture${PAGE}.png`,
    `/embed${PAGE}?excerpt=${WITHDRAWN.excerpt}`,
    `/embed${PAGE}?live=1`,
    "/embed/figures/sappers-engineers",
    `/data${PAGE}.geojson`,
    "/data/regions.kml",
    "/data/figures.csv",
    `/cite/excerpt/${WITHDRAWN.excerpt}.txt`,
    ...named.filter((path) => /^\/_page\/|^\/search\/index\/.*\/en\.json/.test(path)),
  ];
  return [...paths.map((path) => ({ path })), routerRequest(PAGE)];
}

const askAs = (way: Way, origin: string, { path, headers }: Asked): Promise<Answer> =>
  ask(origin, { path, headers: { ...headers, "Accept-Encoding": ENCODINGS[way] } });

const hasWords = (answer: Answer): boolean => decoded(answer).includes(WITHDRAWN.words);

/** Seconds since the answer left the atlas. */
const ageOf = ({ headers }: Answer): number =>
  Math.max(0, (Date.now() - Date.parse(headers.date ?? "")) / 1000 || 0);

/** For how many seconds an answer may be shown, stale time included (RFC 9111, RFC 5861). */
function lifeOf({ headers }: Answer): number {
  const cache = headers["cache-control"] ?? "";
  if (/no-store|no-cache|private/.test(cache)) return 0;
  return ["max-age", "stale-while-revalidate"]
    .map((name) => Number(new RegExp(`${name}=(\\d+)`).exec(cache)?.[1] ?? 0))
    .reduce((sum, value) => sum + value);
}
