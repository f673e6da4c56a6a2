/** Finds places in the pinned sources by their name: `npm run place:find -- <name>`. */
import { parseArgs } from "node:util";
import { type Candidate, candidates, lineOf } from "../build/candidates";
import { codeOf, divisionsWith } from "../build/divisions";
import { addPlace, Undecided } from "../build/entry";
import { findPlaces, isNear, type Match } from "../build/find";
import { nearest } from "../nearest";
import { atlasRoot } from "../root";
import { run, UsageError } from "./run";

const HELP = `Usage: npm run place:find -- <name> [--country RO] [--limit 10]
       npm run place:find -- --add <source> [--id <id>] [--layer <layer>] [--kind <kind>]

Lists the settlements, divisions and airports of that name, in any alphabet, with the source as it is
written in places.json. --add writes the place into the atlas (the folder ATLAS, or else geodata/).`;

const OPTIONS = {
  add: { type: "string" },
  id: { type: "string" },
  layer: { type: "string" },
  kind: { type: "string" },
  country: { type: "string" },
  limit: { type: "string", default: "10" },
} as const;

run(async () => {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    const name = positionals.join(" ");
    if (values.add !== undefined) {
      const candidate = withSource(await candidates(), values.add);
      return (await addPlace(atlasRoot(), candidate, values)).join("\n");
    }
    if (name === "") throw new Undecided("expected a name");
    const country = values.country?.toUpperCase();
    const limit = Number(values.limit);
    return await list(name, findPlaces(name, await candidates(), { limit, country }));
  } catch (error) {
    const isUsage = error instanceof Undecided || error instanceof TypeError;
    throw isUsage ? new UsageError(`${error.message}\n\n${HELP}`) : error;
  }
});

/** @throws Undecided if no source has it, with the nearest */
function withSource(all: readonly Candidate[], source: string): Candidate {
  const found = all.find((each) => each.source === source);
  if (found) return found;
  const hint = likeliest(all, source).join(", ");
  throw new Undecided(
    `expected the source of one place, got "${source}"${hint && ` (nearest: ${hint})`}`,
  );
}

/** The sources that may have been meant; the number of another settlement says nothing. */
function likeliest(all: readonly Candidate[], source: string): string[] {
  const [scheme, code = ""] = source.split(/:(.*)/s);
  if (scheme === "geonames") return [];
  const sharing = scheme === "naturalearth" ? divisionsWith(code) : [];
  if (sharing.length > 0) return sharing.map((each) => `naturalearth:${codeOf(each)}`);
  const sources = all.map((each) => each.source).filter((each) => each.startsWith(`${scheme}:`));
  return nearest(source, sources, 3);
}

async function list(name: string, matches: readonly Match[]): Promise<string> {
  if (matches.length === 0) {
    const expected = `No source has a place named "${name}", nor one that differs by a letter or two.`;
    throw new UsageError(expected);
  }
  const lines: string[] = [];
  for (const { candidate, name: matched } of matches) {
    const also = matched === candidate.name ? "" : ` (found as ${matched})`;
    lines.push((await lineOf(candidate)) + also);
  }
  return [...(matches.some(isNear) ? [`No source has "${name}". Nearest:`] : []), ...lines].join(
    "\n",
  );
}
