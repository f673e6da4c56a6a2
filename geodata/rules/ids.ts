import { COUNTED, everyExcerpt, layerFile, PLACES, SPEAKERS } from "../files";
import { type Finding, type Path, show } from "../finding";
import type { Geodata } from "../schema";

/** An id and its position in a file. */
interface Use {
  id: string;
  file: string;
  path: Path;
}

/** A finding for each id that an earlier use has already. */
function duplicates(what: string, uses: readonly Use[]): Finding[] {
  const owners = new Map<string, Use>();
  return uses.flatMap((use) => {
    const owner = owners.get(use.id);
    owners.set(use.id, owner ?? use);
    if (owner === undefined) return [];
    const expected = `an id that no other ${what} has or had (${owner.file} has this one)`;
    return [{ file: use.file, path: use.path, expected, got: show(use.id) }];
  });
}

/** A place's id and its former ones: both are used in links, so both must be unique. */
const placeUses = ({ places }: Geodata): Use[] =>
  places.flatMap(({ id, aliases = [] }, i) => [
    { id, file: PLACES, path: [i, "id"] },
    ...aliases.map((alias, j) => ({ id: alias, file: PLACES, path: [i, "aliases", j] })),
  ]);

const featureUses = ({ layers }: Geodata): Use[] =>
  layers.flatMap((layer) =>
    layer.features.map(({ id }, i) => ({
      id,
      file: layerFile(layer.id),
      path: ["features", i, "id"],
    })),
  );

/** An excerpt's id and its former ones, as of a place. */
const excerptUses = ({ reports }: Geodata): Use[] =>
  everyExcerpt(reports).flatMap(({ excerpt, file, path }) => [
    { id: excerpt.id, file, path: [...path, "id"] },
    ...excerpt.aliases.map((alias, i) => ({ id: alias, file, path: [...path, "aliases", i] })),
  ]);

const memberUses = (file: string, members: readonly { id: string }[]): Use[] =>
  members.map(({ id }, i) => ({ id, file, path: [i, "id"] }));

/** Checks that ids are unique across all files, since they are used in URLs. */
export function checkIds(data: Geodata): Finding[] {
  return [
    ...duplicates("excerpt", excerptUses(data)),
    ...duplicates("place", placeUses(data)),
    ...duplicates("feature", featureUses(data)),
    ...duplicates("speaker", memberUses(SPEAKERS, data.speakers)),
    ...duplicates("counted thing", memberUses(COUNTED, data.counted)),
  ];
}
