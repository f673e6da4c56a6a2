/** Checks of the vocabularies by what the reports make of them. */
import { COUNTED, everyClaim, PLACES, SPEAKERS } from "../files";
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
function checkUse({ reports, speakers, counted, places }: Geodata): Finding[] {
  const claims = everyClaim(reports).map(({ claim }) => claim);
  const figures = claims.flatMap((claim) => claim.figures);
  const ids = speakers.map(({ id }) => id);
  const mentioned = new Set(claims.flatMap(({ mentions }) => mentions.map(({ place }) => place)));
  const heard = new Set([
    ...claims.flatMap(({ chain }) => chain.map(({ speaker }) => speaker)),
    ...reports.flatMap(({ cites }) => cites),
    ...figures.flatMap(({ origin }) => originSpeaker(origin, ids) ?? []),
  ]);
  const things = new Set(figures.map((figure) => figure.counted));
  const names = "an excerpt, a figure or a report that names this speaker";
  return [
    ...unused(PLACES, places, mentioned, "an excerpt that mentions this place"),
    ...unused(SPEAKERS, speakers, heard, names),
    ...unused(COUNTED, counted, things, "a figure that counts this"),
  ];
}

/** An outlet that a claim goes back to is one that the report cites. */
function checkCites({ reports, speakers }: Geodata): Finding[] {
  const outlets = new Set(speakers.filter(({ kind }) => kind === "outlet").map(({ id }) => id));
  return everyClaim(reports).flatMap(({ report, claim, file, path }) =>
    claim.chain.flatMap(({ speaker }, i) => {
      if (!outlets.has(speaker) || report.cites.includes(speaker)) return [];
      const expected = `an outlet that cites of the report lists (${report.cites.map(show).join(", ") || "none"})`;
      return [{ file, path: [...path, "chain", i], expected, got: show(speaker) }];
    }),
  );
}

export const checkVocabulary = (data: Geodata): Finding[] => [
  ...checkUnnamed(data),
  ...checkUse(data),
  ...checkCites(data),
];
