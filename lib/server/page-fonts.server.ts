import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { lettersOf } from "@/geodata/letters";
import { atlasRoot } from "@/geodata/root";
import { singleton } from "@/geodata/singleton";
import { pageFontsCss } from "@/lib/style/page-fonts";
import { getGeodata } from "./atlas.server";
import { versionOf } from "./hash.server";

/** A font file that the atlas brings. */
export interface FontFile {
  /** Below `/atlas-fonts/`; it contains a hash of the content. */
  name: string;
  path: string;
  bytes: Buffer;
  ranges: readonly string[];
}

export const atlasFonts = (): FontFile[] =>
  singleton("atlas fonts", () =>
    getGeodata().metadata.fonts.map(({ file, unicode_range: ranges }) => {
      const path = join(/*turbopackIgnore: true*/ atlasRoot(), file);
      const bytes = readFileSync(path);
      return { name: versionOf(bytes) + extname(file), path, bytes, ranges };
    }),
  );

/** The font rules that the atlas's letters need beyond those of all pages. */
export const atlasFontsCss = (): string =>
  singleton("atlas fonts css", () =>
    pageFontsCss(
      lettersOf(getGeodata()),
      atlasFonts().map(({ name, ranges }) => ({ url: `/atlas-fonts/${name}`, ranges })),
    ),
  );
