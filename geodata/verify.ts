import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkUnlocked } from "./check";
import { LOCK, reportFile } from "./files";
import { type Finding, show } from "./finding";
import { folderName, type Loader, loadGeodata } from "./load";
import { lockOf } from "./lock";
import { nearest } from "./nearest";
import { changedExcerpts, checkLimits, lockedCoverage } from "./rules/lock";
import { checkTexts } from "./rules/texts";
import { type Geodata, type Lock, lockSchema, type Report } from "./schema";

interface Texts {
  /** By report id. */
  texts: ReadonlyMap<string, string>;
  /** Names of text files that belong to no report. */
  others: readonly string[];
}

function readTexts(folder: string, reports: readonly Report[]): Texts {
  const known = new Set(reports.map(({ id }) => id));
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => name.slice(0, -".txt".length));
  const texts = ids
    .filter((id) => known.has(id))
    .map((id) => [id, readFileSync(path.join(folder, `${id}.txt`), "utf8")] as const);
  return { texts: new Map(texts), others: ids.filter((id) => !known.has(id)).sort() };
}

/** A folder without any text is a wrong folder. */
function noText(reports: readonly Report[], { texts, others }: Texts): Finding[] {
  if (texts.size > 0) return [];
  return reports.map(({ id }) => {
    const expected = `a text ${show(`${id}.txt`)} of this or another report in the folder of texts`;
    return {
      file: reportFile(id),
      path: ["id"],
      expected,
      got: "none",
      nearest: nearest(id, others),
    };
  });
}

/** The lock as it is, if there is one. */
const readLock = (loader: Loader, root: string): Lock =>
  existsSync(path.join(root, LOCK)) ? (loader.read(LOCK, lockSchema) ?? {}) : {};

/** The new entries, and the old ones of reports without a text, in the order of the reports. */
function mergedLock(reports: readonly Report[], fresh: Lock, old: Lock): Lock {
  const entries = reports.flatMap(({ id }) => {
    const entry = fresh[id] ?? old[id];
    return entry === undefined ? [] : [[id, entry] as const];
  });
  return Object.fromEntries(entries);
}

function verifiedLines(fresh: Lock): string[] {
  return Object.entries(fresh).map(([id, locked]) => {
    const { words, share, longestRun } = lockedCoverage(locked);
    const count = Object.keys(locked.excerpts).length;
    const part = `${words} of ${locked.words} words (${(share * 100).toFixed(1)} %)`;
    return `${id}: ${count} excerpts, ${part}, longest run ${longestRun} words`;
  });
}

/** What could not be verified, and what that means for each report. */
function unverifiedLines({ reports }: Geodata, { texts, others }: Texts, lock: Lock): string[] {
  const ids = reports.map(({ id }) => id);
  const missing = reports.filter(({ id }) => !texts.has(id));
  const lines = missing.map((report) => {
    const changed = changedExcerpts(report, lock[report.id]);
    const state =
      changed.length === 0
        ? "its excerpts are those that were verified before"
        : `never verified as they are now: ${changed.join(", ")}`;
    return `${report.id}: not verified, no ${report.id}.txt in the folder; ${state}`;
  });
  const stray = others.map((id) => {
    const [near] = nearest(id, ids);
    return `${id}.txt: not read, no report has this id${near ? ` (nearest: ${show(near)})` : ""}`;
  });
  return [...lines, ...stray];
}

/**
 * Verifies that every excerpt is literally in the text of its report, and writes the lock. Reports whose
 * texts are not at hand keep their lock, and are named.
 *
 * @param root the atlas's folder
 * @param folder has `<report id>.txt` for one report or more; only hashes and positions are stored
 * @returns a summary to print
 * @throws GeodataError; the lock is then not changed
 */
export function verifyReports(root: string, folder: string): string {
  const { data, loader } = loadGeodata(root, false);
  const found = readTexts(folder, data.reports);
  // With all texts at hand it is written anew, whatever is wrong with it.
  const old = data.reports.every(({ id }) => found.texts.has(id)) ? {} : readLock(loader, root);
  loader.add([
    ...noText(data.reports, found),
    ...checkUnlocked(data),
    ...checkTexts(data.reports, found.texts),
  ]);
  loader.throwIfAny();
  // Only if every excerpt is in its text can positions and limits be computed.
  const verified = data.reports.filter(({ id }) => found.texts.has(id));
  const fresh = lockOf(verified, found.texts);
  loader.add(verified.flatMap((report) => checkLimits(report, fresh[report.id])));
  loader.throwIfAny();
  const lock = mergedLock(data.reports, fresh, old);
  writeFileSync(path.join(root, LOCK), `${JSON.stringify(lock, null, 2)}\n`);
  const lines = [...verifiedLines(fresh), ...unverifiedLines(data, found, old)];
  return [...lines, `wrote ${folderName(root)}/${LOCK}`].join("\n");
}
