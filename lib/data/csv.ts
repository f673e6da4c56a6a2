/**
 * CSV (RFC 4180) that is safe to open in a spreadsheet: a byte order mark, so that Excel reads UTF-8,
 * CRLF line ends, and no cell that would be evaluated as a formula.
 */
import { csvFormatRow } from "d3-dsv";

export type Cell = string | number | null;

/** The columns of a table: header to the function that gives a row's cell. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Spreadsheets evaluate cells that start like this. Text that already has apostrophes before such a
 * character gets one more, so that removing one apostrophe always restores the text.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** The cell's text, prefixed with an apostrophe if a spreadsheet would evaluate it. */
function escapeFormula(cell: Cell): string {
  const text = cell === null ? "" : String(cell);
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

export function csvText<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = rows.map((row) => Object.values(columns).map((cell) => cell(row)));
  const lines = [Object.keys(columns), ...cells].map((row) => csvFormatRow(row.map(escapeFormula)));
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join("");
}
