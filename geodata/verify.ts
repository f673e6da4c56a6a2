import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkUnlocked } from "./check";
import { LOCK, reportFile } from "./files";
import { type Finding, show } from "./finding";
import { loadGeodata } from "./load";
import { lockOf } from "./lock";
import { checkLimits, lockedCoverage } from "./rules/lock";
import { checkTexts } from "./rules/texts";
import type { Lock, Report } from "./schema";

function readText(folder: string, id: string): string | null {
  const file = path.join(folder, `${id}.txt`);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function missingText({ id }: Report): Finding {
  const expected = `a text ${show(`${id}.txt`)} in the folder of texts`;
  return { file: reportFile(id), path: ["id"], expected, got: "none" };
}

function beyondLimits(reports: readonly Report[], lock: Lock): Finding[] {
  return reports.flatMap((report) => {
    const locked = lock[report.id];
    return locked === undefined ? [] : checkLimits(report, locked);
  });
}

function summary(lock: Lock): string {
  const lines = Object.entries(lock).map(([id, locked]) => {
    const { words, share, longestRun } = lockedCoverage(locked);
    const count = Object.keys(locked.excerpts).length;
    const part = `${words} of ${locked.words} words (${(share * 100).toFixed(1)} %)`;
    return `${id}: ${count} excerpts, ${part}, longest run ${longestRun} words`;
  });
  return [...lines, `wrote geodata/${LOCK}`].join("\n");
}

/**
 * Verifies that every excerpt is literally in the text of its report, and writes the lock.
 *
 * @param root the folder `geodata/`
 * @param folder has `<report id>.txt` for each report; only hashes and positions are stored
 * @returns a summary to print
 * @throws GeodataError; the lock is then not changed
 */
export function verifyReports(root: string, folder: string): string {
  const { data, loader } = loadGeodata(root, false);
  const texts = new Map<string, string>();
  for (const report of data.reports) {
    const text = readText(folder, report.id);
    if (text === null) loader.add([missingText(report)]);
    else texts.set(report.id, text);
  }
  loader.add([...checkUnlocked(data), ...checkTexts(data.reports, texts)]);
  loader.throwIfAny();
  // Only if every excerpt is in its text can positions and limits be computed.
  const lock = lockOf(data.reports, texts);
  loader.add(beyondLimits(data.reports, lock));
  loader.throwIfAny();
  writeFileSync(path.join(root, LOCK), `${JSON.stringify(lock, null, 2)}\n`);
  return summary(lock);
}
