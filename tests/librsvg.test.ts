/** Pictures in a renderer that supports neither custom properties nor `prefers-color-scheme`. */
import { spawnSync } from "node:child_process";
import { PNG } from "pngjs";
import { beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_SIZE } from "@/lib/picture/request";
import { getAllowedValues, getFigures } from "@/lib/server/atlas.server";
import { chartOf } from "@/lib/server/chart-response.server";
import { pictureSvg } from "@/lib/server/picture.server";
import { type Scheme, TOKENS, type Tokens } from "@/lib/style/tokens";
import { translatorFor } from "@/lib/text/catalogues";
import { defaultView } from "@/lib/view/codec";
import { THEMES, type Theme } from "@/lib/view/view";
import { findOrInstallLibrsvg } from "@/scripts/librsvg";

let program: string | null = null;
beforeAll(() => {
  program = findOrInstallLibrsvg();
}, 300_000);

/** The colours of a picture rendered by librsvg: from `#rrggbb` to its share of the pixels. */
function colourShares(rsvg: string, svg: string): Map<string, number> {
  const { status, stdout, stderr } = spawnSync(rsvg, { input: svg, maxBuffer: 64_000_000 });
  if (status !== 0) throw new Error(`rsvg-convert: ${stderr}`);
  const { data, width, height } = PNG.sync.read(stdout);
  const shares = new Map<string, number>();
  for (let i = 0; i < data.length; i += 4) {
    const colour = `#${data.subarray(i, i + 3).toString("hex")}`;
    shares.set(colour, (shares.get(colour) ?? 0) + 1 / (width * height));
  }
  return shares;
}

const mapOf = (theme: Theme): string =>
  pictureSvg({
    view: { ...defaultView(getAllowedValues()), theme },
    size: DEFAULT_SIZE,
    only: null,
    inlineColours: false,
  });
interface Drawing {
  name: string;
  svg: () => string;
  scheme: Scheme;
  /** Colours of large areas. */
  grounds: readonly (keyof Tokens)[];
}

const MAPS = THEMES.map(
  (theme): Drawing => ({
    name: `a map whose theme is ${theme}`,
    svg: () => mapOf(theme),
    scheme: theme === "dark" ? "dark" : "light",
    grounds: ["land", "sea", "paper"],
  }),
);
const CHARTS = getFigures().map(
  (group): Drawing => ({
    name: `the chart of ${group.thing.id}`,
    svg: () => chartOf(group, translatorFor("en"), "svg").svg,
    scheme: "light",
    grounds: ["paper"],
  }),
);

// Loading the atlas and the basemap for the first map takes seconds on a busy machine.
describe("in librsvg", { timeout: 60_000 }, () => {
  it.for([...MAPS, ...CHARTS])("$name has the colours of its scheme", (drawing, { skip }) => {
    if (!program) return skip("librsvg was not found and could not be installed");
    const svg = drawing.svg();
    const body = svg.replace(/<style>.*?<\/style>/s, "");
    const shares = colourShares(program, svg);
    const share = (name: keyof Tokens) => shares.get(TOKENS[drawing.scheme][name]) ?? 0;
    for (const name of drawing.grounds) expect(share(name), name).toBeGreaterThan(0.05);
    // A chart without numbers has no accent colour.
    const lines = (["ink", "accent"] as const).filter((name) =>
      body.includes(TOKENS[drawing.scheme][name]),
    );
    expect(lines).toContain("ink");
    for (const name of lines) expect(share(name), name).toBeGreaterThan(0.0001);
    expect(shares.get("#000000") ?? 0, "black").toBeLessThan(0.001);
  });
});
