import { COUNTED, everyExcerpt, layerFile, SPEAKERS } from "../files";
import { type Finding, type Path, show } from "../finding";
import type { Geodata, Layer } from "../schema";

/** An id and its position in a file. */
interface Claim {
  id: string;
  file: string;
  path: Path;
}

/** A finding for each id that an earlier claim has already. */
function duplicates(what: string, claims: readonly Claim[]): Finding[] {
  const owners = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const owner = owners.get(claim.id);
    owners.set(claim.id, owner ?? claim);
    if (owner === undefined) return [];
    const expected = `an id that no other ${what} has or had (${owner.file} has this one)`;
    return [{ file: claim.file, path: claim.path, expected, got: show(claim.id) }];
  });
}

/** A place's id and its former ones: both are used in links, so both must be unique. */
function placeClaims(layer: Layer): Claim[] {
  const file = layerFile(layer.id);
  return layer.features.flatMap(({ id, properties }, i) => [
    { id, file, path: ["features", i, "id"] },
    ...properties.aliases.map((alias, j) => {
      return { id: alias, file, path: ["features", i, "properties", "aliases", j] };
    }),
  ]);
}

const memberClaims = (file: string, members: readonly { id: string }[]): Claim[] =>
  members.map(({ id }, i) => ({ id, file, path: [i, "id"] }));

/** Checks that ids are unique across all files, since they are used in URLs. */
export function checkIds(data: Geodata): Finding[] {
  const excerpts = everyExcerpt(data.reports).map(({ excerpt, file, path }) => {
    return { id: excerpt.id, file, path: [...path, "id"] };
  });
  return [
    ...duplicates("excerpt", excerpts),
    ...duplicates("place", data.layers.flatMap(placeClaims)),
    ...duplicates("speaker", memberClaims(SPEAKERS, data.speakers)),
    ...duplicates("counted thing", memberClaims(COUNTED, data.counted)),
  ];
}
