import { createHash } from "node:crypto";

/** Hash source of an inline style or script for a Content-Security-Policy (CSP 3). */
export const hashSource = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** A version for URLs that are cached for ever, hashed from everything that the bytes depend on. */
export function versionOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 12);
}
