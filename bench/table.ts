/** Plain-text tables for the terminal. */

type Cell = string | number | null;

const PLAIN = new Intl.NumberFormat("en", { maximumFractionDigits: 1, useGrouping: false });

export const ms = (value: number): string => (Number.isNaN(value) ? "–" : value.toFixed(0));
export const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

export const yes = (met: boolean): string => (met ? "met" : "NOT MET");

const textOf = (cell: Cell): string =>
  cell === null ? "–" : typeof cell === "number" ? PLAIN.format(cell) : cell;

/** Columns are as wide as their widest cell; the first is left-aligned, the others right-aligned. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows.map((row) => row.map(textOf))];
  const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const pad = (cell: string, i: number) =>
    i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0);
  const [first, ...others] = lines.map((line) => line.map(pad).join("  ").trimEnd());
  return [first, widths.map((width) => "─".repeat(width)).join("  "), ...others].join("\n");
}
