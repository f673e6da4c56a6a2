import { createHash } from "node:crypto";
import { parse } from "node:path";

/**
 * A file's name with a hash of its content (`name.1a2b3c4d.mjs`), so that browsers and caches can keep the
 * file for ever.
 */
export function hashedName(name: string, bytes: Uint8Array): string {
  const { name: stem, ext } = parse(name);
  return `${stem}.${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}${ext}`;
}
