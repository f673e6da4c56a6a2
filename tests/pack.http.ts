/** `npm run pack`: the folder serves what the checkout serves, from any place and with nothing else. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MAPLIBRE_SCRIPT } from "@/lib/boot/generated/maplibre";
import { sizes } from "../scripts/pack/sizes";
import { expect, test } from "./driver/http";
import { servePacked } from "./support/packed";

const PACK = ["--import", "tsx", "scripts/pack/index.ts"];
const MAX_BYTES = 150_000_000;

let place: string;
/** A copy of the packed folder, which is no longer where it was packed. */
let folder: string;

test.describe.configure({ mode: "default" });

test.beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "dateline-atlas-"));
  const packed = join(place, "packed");
  mkdirSync(packed);
  execFileSync(process.execPath, [...PACK, packed]);
  folder = join(place, "copied");
  cpSync(packed, folder, { recursive: true, verbatimSymlinks: true });
  rmSync(packed, { recursive: true });
});
test.afterAll(() => rmSync(place, { recursive: true, force: true }));

test("it serves what the checkout serves, without the checkout, and writes nothing", async ({
  request,
  baseURL,
}) => {
  const written = readdirSync(folder, { recursive: true });
  const { origin, ready, end } = await servePacked(folder, { ATLAS_ORIGIN: baseURL });
  try {
    await ready();
    expect((await request.get(origin)).status()).toBe(200);
    for (const path of [
      "/picture/place/pokrovsk.png?width=400&height=300",
      "/data/cities.geojson",
      "/icon.svg",
      "/embed.js",
      MAPLIBRE_SCRIPT,
    ]) {
      const [packed, here] = [await request.get(origin + path), await request.get(path)];
      expect(packed.status(), path).toBe(200);
      expect((await packed.body()).equals(await here.body()), path).toBe(true);
    }
    expect((await request.get(`${origin}/place/pokrovsk`)).status()).toBe(200);
    expect((await request.get(`${origin}/place/nowhere`)).status()).toBe(404);
    expect(readdirSync(folder, { recursive: true })).toEqual(written);
    const native = filesMapped().filter((path) => path.endsWith(".node"));
    if (process.platform === "linux") expect(native).not.toEqual([]);
    expect(native.filter((path) => !path.startsWith(folder))).toEqual([]);
  } finally {
    await end("SIGTERM");
  }
});

/** What the processes of the packed folder have mapped, native modules above all; empty where there is no /proc. */
function filesMapped(): string[] {
  if (!existsSync("/proc/self/maps")) return [];
  const read = (path: string): string => {
    try {
      return readFileSync(path, "utf8");
    } catch {
      // A process that has ended, or one that is not ours.
      return "";
    }
  };
  return readdirSync("/proc")
    .filter((id) => /^\d+$/.test(id) && read(`/proc/${id}/cmdline`).includes(folder))
    .flatMap((id) => read(`/proc/${id}/maps`).split("\n"))
    .flatMap((line) => line.split(/\s+/)[5] ?? []);
}

test("it is small, and has no program that builds or tests", () => {
  expect(sizes(folder).reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(MAX_BYTES);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  expect(
    files.filter((name) =>
      /\.(?:tsx?|map|nft\.json)$|^node_modules\/(?:sharp|@img|typescript|tsx|esbuild)\//.test(name),
    ),
  ).toEqual([]);
});

test("no file in it names where it was built", () => {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  expect(names.filter((name) => readFileSync(name).includes(process.cwd()))).toEqual([]);
});

test("another atlas is served from it, and packed without its texts", async ({ request }) => {
  const other = join(place, "other");
  execFileSync(process.execPath, [...PACK, other], {
    env: { ...process.env, ATLAS: "tests/atlas" },
  });
  const files = readdirSync(join(other, "geodata"), { recursive: true, encoding: "utf8" });
  expect(files).toContain("fonts/NotoSansDevanagari-Regular.ttf");
  expect(files.filter((name) => name.startsWith("texts") || name.includes("report-00"))).toEqual(
    [],
  );
  const servers = [
    await servePacked(other),
    await servePacked(folder, { ATLAS: join(process.cwd(), "tests/atlas") }),
    // From where the server is started.
    await servePacked(folder, { ATLAS: join(process.cwd(), "tests/atlas").slice(1) }),
  ];
  for (const { origin, ready, end } of servers) {
    try {
      await ready();
      expect((await request.get(`${origin}/place/suva`)).status()).toBe(200);
      expect((await request.get(`${origin}/place/pokrovsk`)).status()).toBe(404);
    } finally {
      await end("SIGTERM");
    }
  }
});

test("the licences of all that is in it are there", () => {
  const text = readFileSync(join(folder, "THIRD-PARTY.txt"), "utf8");
  const named = new Set(
    [...text.matchAll(/^(\S+) \d+\.\d+\.\d+\S*\nLicence: /gm)].map(([, name]) => name),
  );
  const modules = join(folder, "node_modules");
  const copied = readdirSync(modules).flatMap((name) =>
    name.startsWith("@") ? readdirSync(join(modules, name)).map((each) => `${name}/${each}`) : name,
  );
  // Within Next's chunks, a program of the server, and files of `public/`.
  const bundled = ["d3-dsv", "zod", "negotiator", "maplibre-gl", "@fontsource/noto-sans-kr"];
  expect([...copied, ...bundled].filter((name) => !named.has(name))).toEqual([]);
  expect(["typescript", "vitest", "@turf/turf"].filter((name) => named.has(name))).toEqual([]);
  for (const words of ["GeoNames (CC BY 4.0)", "SIL OPEN FONT LICENSE", "Mozilla Public License"])
    expect(text).toContain(words);
});

test("a folder that is not empty is refused in one line, and stays as it was", () => {
  const taken = join(place, "taken");
  mkdirSync(taken);
  writeFileSync(join(taken, "mine.txt"), "");
  const { status, stderr } = spawnSync(process.execPath, [...PACK, taken], { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^pack: expected an empty folder, or none yet, at \S+\n$/);
  expect(readdirSync(taken)).toEqual(["mine.txt"]);
});
