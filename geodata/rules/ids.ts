import { COUNTED, everyExcerpt, layerFile, SPEAKERS } from "../files";
import { type Finding, type Path, show } from "../finding";
import type { Geodata, Layer } from "../schema";

/** An id where it stands. */
interface Claim {
  id: string;
  file: string;
  path: Path;
}

/** Each id that an earlier claim has already. */
function taken(what: string, claims: readonly Claim[]): Finding[] {
  const owners = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const owner = owners.get(claim.id);
    owners.set(claim.id, owner ?? claim);
    if (owner === undefined) return [];
    const expected = `an id that no other ${what} has or had (geodata/${owner.file} has this one)`;
    return [{ file: claim.file, path: claim.path, expected, got: show(claim.id) }];
  });
}

/** A place's own id and the ones it once had: links to both must lead to one place. */
function placeClaims(layer: Layer): Claim[] {
  const file = layerFile(layer.id);
  return layer.features.flatMap(({ id, properties }, i) => [
    { id, file, path: ["features", i, "id"] },
    ...properties.aliases.map((alias, j) => {
      return { id: alias, file, path: ["features", i, "properties", "aliases", j] };
    }),
  ]);
}

const listed = (file: string, members: readonly { id: string }[]): Claim[] =>
  members.map(({ id }, i) => ({ id, file, path: [i, "id"] }));

/** Ids are addresses: one thing each, over all files. */
export function checkIds(data: Geodata): Finding[] {
  const excerpts = everyExcerpt(data.reports).map(({ excerpt, file, path }) => {
    return { id: excerpt.id, file, path: [...path, "id"] };
  });
  return [
    ...taken("excerpt", excerpts),
    ...taken("place", data.layers.flatMap(placeClaims)),
    ...taken("speaker", listed(SPEAKERS, data.speakers)),
    ...taken("counted thing", listed(COUNTED, data.counted)),
  ];
}
