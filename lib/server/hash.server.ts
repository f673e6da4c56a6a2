import { createHash } from "node:crypto";

/** What a Content-Security-Policy calls an inline style or script by (CSP 3, hash-source). */
export const hashSource = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The version in an address that may be kept for ever, of all that its bytes depend on. */
export function versionOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 12);
}
