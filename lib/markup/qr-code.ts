import { encode } from "uqr";
import { svg } from "./markup";

/** Width of the quiet zone, in modules. Scanners need it (ISO/IEC 18004). */
const QUIET = 4;

export interface QrPath {
  /** Modules per side, including the quiet zone. */
  size: number;
  /** SVG path data of the dark modules; one unit per module. */
  path: string;
}

/** A text as a QR code; null if it is too long for any version. */
export function qrPath(text: string): QrPath | null {
  try {
    const { data } = encode(text, { ecc: "M", border: QUIET });
    return { size: data.length, path: data.map(rowPath).join("") };
  } catch {
    return null;
  }
}

/** Path data of a row's runs of dark modules. */
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

/** The same code as an SVG document. */
export const qrFile = ({ size, path }: QrPath): string =>
  svg`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
    .text;
