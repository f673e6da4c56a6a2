/** Checks of the vocabularies by what the reports make of them. */
import { COUNTED, everyExcerpt, layerFile, SPEAKERS } from "../files";
import { type Finding, show } from "../finding";
import type { Geodata } from "../schema";
import { originSpeaker } from "./references";

/** Nobody is named by being called unnamed. */
function checkUnnamed({ speakers }: Geodata): Finding[] {
  return speakers.flatMap(({ kind, named }, i) => {
    if (kind !== "unnamed" || !named) return [];
    const expected = 'false for a speaker of the kind "unnamed"';
    return [{ file: SPEAKERS, path: [i, "named"], expected, got: show(named) }];
  });
}

const unused = (
  file: string,
  members: readonly { id: string }[],
  used: ReadonlySet<string>,
  expected: string,
): Finding[] =>
  members.flatMap(({ id }, i) =>
    used.has(id) ? [] : [{ file, path: [i], expected, got: "none" }],
  );

/** Everything of the vocabularies and every place is there for an excerpt that speaks of it. */
function checkUse({ reports, speakers, counted, layers }: Geodata): Finding[] {
  const excerpts = everyExcerpt(reports).map(({ excerpt }) => excerpt);
  const figures = excerpts.flatMap((excerpt) => excerpt.figures);
  const places = new Set(excerpts.flatMap(({ mentions }) => mentions.map(({ place }) => place)));
  const ids = speakers.map(({ id }) => id);
  const heard = new Set([
    ...excerpts.flatMap(({ chain }) => chain),
    ...reports.flatMap(({ cites }) => cites),
    ...figures.flatMap(({ origin }) => originSpeaker(origin, ids) ?? []),
  ]);
  const things = new Set(figures.map((figure) => figure.counted));
  const unmentioned = layers.flatMap(({ id: layer, features }) =>
    features.flatMap(({ id }, i) => {
      const expected = "an excerpt that mentions this place";
      const found = { file: layerFile(layer), path: ["features", i, "id"], expected, got: "none" };
      return places.has(id) ? [] : [found];
    }),
  );
  return [
    ...unmentioned,
    ...unused(
      SPEAKERS,
      speakers,
      heard,
      "an excerpt, a figure or a report that names this speaker",
    ),
    ...unused(COUNTED, counted, things, "a figure that counts this"),
  ];
}

/** An outlet that an excerpt goes back to is one that the report cites. */
function checkCites({ reports, speakers }: Geodata): Finding[] {
  const outlets = new Set(speakers.filter(({ kind }) => kind === "outlet").map(({ id }) => id));
  return everyExcerpt(reports).flatMap(({ report, excerpt, file, path }) =>
    excerpt.chain.flatMap((id, i) => {
      if (!outlets.has(id) || report.cites.includes(id)) return [];
      const expected = `an outlet that cites of the report lists (${report.cites.map(show).join(", ") || "none"})`;
      return [{ file, path: [...path, "chain", i], expected, got: show(id) }];
    }),
  );
}

export const checkVocabulary = (data: Geodata): Finding[] => [
  ...checkUnnamed(data),
  ...checkUse(data),
  ...checkCites(data),
];
