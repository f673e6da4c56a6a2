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
 * Holds every excerpt against the texts of the reports, letter by letter, and writes the lock.
 *
 * @param root the folder `geodata/`
 * @param folder holds `<report id>.txt` for each report; nothing of it is kept but hashes and positions
 * @returns what to print
 * @throws GeodataError, and then the lock is as it was
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
  loader.settle();
  // Positions and limits mean something only once every excerpt stands in its text.
  const lock = lockOf(data.reports, texts);
  loader.add(beyondLimits(data.reports, lock));
  loader.settle();
  writeFileSync(path.join(root, LOCK), `${JSON.stringify(lock, null, 2)}\n`);
  return summary(lock);
}
