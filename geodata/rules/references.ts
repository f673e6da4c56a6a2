import { readEdtf } from "../edtf";
import { everyClaim, PLACES, reportFile } from "../files";
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

function knownOf({ speakers, counted, places }: Geodata) {
  const outlets = speakers.filter(({ kind }) => kind === "outlet");
  return {
    speaker: { expected: "a speaker of vocabulary/speakers.json", ids: idsOf(speakers) },
    outlet: { expected: "an outlet of vocabulary/speakers.json", ids: idsOf(outlets) },
    counted: { expected: "a counted thing of vocabulary/counted.json", ids: idsOf(counted) },
    place: { expected: `a place of ${PLACES}`, ids: idsOf(places) },
  };
}

/** A day, as it follows a speaker in the origin of a figure: what that speaker said on that day. */
const DAY = /-(\d{4}-\d{2}-\d{2})$/;

/** The speaker that a figure's origin names: "cnn" of "cnn" and of "cnn-2025-07-02"; null for no speaker. */
export function originSpeaker(origin: string, speakers: readonly string[]): string | null {
  if (speakers.includes(origin)) return origin;
  const day = DAY.exec(origin)?.[1];
  const speaker = origin.replace(DAY, "");
  return day && readEdtf(day) !== null && speakers.includes(speaker) ? speaker : null;
}

/** A misspelt origin would count as one more source of the same number. */
function checkOrigin(origin: string, { reports, speakers }: Geodata, file: string, path: Path) {
  const [known, heard] = [idsOf(reports), idsOf(speakers)];
  if (known.includes(origin) || originSpeaker(origin, heard) !== null) return [];
  const expected =
    "a speaker of vocabulary/speakers.json, one and the day on which it said this (cnn-2025-07-02), or a report";
  const day = DAY.exec(origin)?.[0] ?? "";
  const near = nearest(origin.replace(DAY, ""), [...heard, ...known]).map((it) =>
    heard.includes(it) && readEdtf(day.slice(1)) !== null ? it + day : it,
  );
  return [{ file, path, expected, got: show(origin), nearest: near }];
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
    ...claim.figures.flatMap(({ counted, origin }, i) => [
      ...unknown(known.counted, counted, file, [...path, "figures", i, "counted"]),
      ...checkOrigin(origin, data, file, [...path, "figures", i, "origin"]),
    ]),
  ]);
  return [...cites, ...inClaims];
}
