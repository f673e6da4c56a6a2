import { everyClaim, reportFile } from "../files";
import { type Finding, type Path, show } from "../finding";
import { nearest } from "../nearest";
import type { Geodata } from "../schema";

/** A set of valid ids, and the description of its members for an error. */
interface Known {
  expected: string;
  ids: readonly string[];
}

function unknown(known: Known, id: string, file: string, path: Path): Finding[] {
  if (known.ids.includes(id)) return [];
  const { expected, ids } = known;
  return [{ file, path, expected, got: show(id), nearest: nearest(id, ids) }];
}

const idsOf = (members: readonly { id: string }[]) => members.map(({ id }) => id);

function knownOf({ speakers, counted, layers }: Geodata) {
  const outlets = speakers.filter(({ kind }) => kind === "outlet");
  const places = layers.flatMap(({ features }) => features);
  return {
    speaker: { expected: "a speaker of vocabulary/speakers.json", ids: idsOf(speakers) },
    outlet: { expected: "an outlet of vocabulary/speakers.json", ids: idsOf(outlets) },
    counted: { expected: "a counted thing of vocabulary/counted.json", ids: idsOf(counted) },
    place: { expected: "a place of layers/*.geojson", ids: idsOf(places) },
  };
}

/** Checks that every id that is referred to exists. */
export function checkReferences(data: Geodata): Finding[] {
  const known = knownOf(data);
  const cites = data.reports.flatMap((report) =>
    report.cites.flatMap((id, i) => unknown(known.outlet, id, reportFile(report.id), ["cites", i])),
  );
  const inClaims = everyClaim(data.reports).flatMap(({ claim, file, path }) => [
    ...claim.chain.flatMap(({ speaker }, i) =>
      unknown(known.speaker, speaker, file, [...path, "chain", i]),
    ),
    ...claim.mentions.flatMap(({ place }, i) =>
      unknown(known.place, place, file, [...path, "mentions", i, "place"]),
    ),
    ...claim.figures.flatMap(({ counted }, i) =>
      unknown(known.counted, counted, file, [...path, "figures", i, "counted"]),
    ),
  ]);
  return [...cites, ...inClaims];
}
