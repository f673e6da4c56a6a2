import { encode } from "uqr";
import { svg } from "./markup";

/** Modules of white around a code, without which scanners miss it (ISO/IEC 18004). */
const QUIET = 4;

export interface QrPath {
  /** Modules to a side, the quiet zone included. */
  size: number;
  /** The dark modules, one unit each. */
  path: string;
}

/** A text as a QR code, or null where it is longer than any code can hold. */
export function qrPath(text: string): QrPath | null {
  try {
    const { data } = encode(text, { ecc: "M", border: QUIET });
    return { size: data.length, path: data.map(rowPath).join("") };
  } catch {
    return null;
  }
}

/** A row's runs of dark modules. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x++;
    const run = x + 1 - start;
    path += `M${start} ${y}h${run}v1h-${run}z`;
  }
  return path;
}

/** The same code as a file. */
export const qrFile = ({ size, path }: QrPath): string =>
  svg`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
    .text;
