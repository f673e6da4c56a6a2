import { createHash } from "node:crypto";

/**
 * The keys of viewport and metadata in a router answer of Next: an id of the request, 21 characters long,
 * with a letter behind it. They are in one row, and nothing else in the answer differs from request to request.
 */
const KEYS = /"([\w-]{21})v",[^\n]*"\1m",/;

/**
 * Makes the keys in a router answer from the rest of it: the same answer then has the same bytes in every
 * process. React still mounts the head anew when another page comes, for which Next makes the keys.
 *
 * @param stream the whole answer, React's stream of server components.
 * @returns null if there are no such keys.
 */
export function withStableKeys(stream: Buffer): Buffer | null {
  // A character for each byte: rows of text are preceded by their length in bytes.
  const rows = stream.toString("latin1");
  const id = KEYS.exec(rows)?.[1];
  if (id === undefined) return null;
  const rest = rows.split(id);
  const stable = createHash("sha256").update(rest.join(), "latin1").digest("base64url");
  return Buffer.from(rest.join(stable.slice(0, id.length)), "latin1");
}
