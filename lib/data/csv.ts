/**
 * Comma-separated values (RFC 4180) that open in a spreadsheet as what they are: with a byte order
 * mark, by which Excel knows UTF-8, CRLF between rows, and no cell that would be run as a formula.
 */
import { csvFormatRow } from "d3-dsv";

export type Cell = string | number | null;

/** A table by its columns: what each is called, and what it holds for a row. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

const BYTE_ORDER_MARK = "\uFEFF";

/** A spreadsheet takes what begins so for a formula; further apostrophes keep the guard reversible. */
const FORMULA = /^'*[=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** The cell's text, behind an apostrophe where a spreadsheet would calculate it. */
function guarded(cell: Cell): string {
  const text = cell === null ? "" : String(cell);
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

export function csvText<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = rows.map((row) => Object.values(columns).map((cell) => cell(row)));
  const lines = [Object.keys(columns), ...cells].map((row) => csvFormatRow(row.map(guarded)));
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join("");
}
