/** Whether two instances of one build give the same answers. */
import { type Asked, ask, decoded, each } from "./ask";
import type { Served } from "./serve";

export interface Comparison {
  /** Addresses and encodings at which ETags or bytes differ, or an ETag is missing or weak. */
  unequal: { path: string; encoding: string; why: string }[];
  /** How many addresses and encodings were compared. */
  compared: number;
}

/** Asks both instances for everything in each encoding. */
export async function compare(
  [one, other]: readonly [Served, Served],
  all: readonly Asked[],
): Promise<Comparison> {
  const unequal: Comparison["unequal"] = [];
  const encodings = ["br", "gzip", "identity"];
  const cases = all.flatMap((asked) => encodings.map((encoding) => ({ asked, encoding })));
  await each(cases, 4, async ({ asked, encoding }) => {
    const headers = { ...asked.headers, "Accept-Encoding": encoding };
    const [a, b] = await Promise.all(
      [one, other].map((it) => ask(it.origin, { ...asked, headers })),
    );
    const tags = [a?.headers.etag, b?.headers.etag];
    const why =
      a === undefined || b === undefined || a.status !== 200 || b.status !== 200
        ? `${a?.status} and ${b?.status}`
        : tags[0] === undefined
          ? "no ETag"
          : tags[0].startsWith("W/")
            ? "a weak ETag"
            : tags[0] !== tags[1]
              ? "other ETags"
              : decoded(a).equals(decoded(b))
                ? null
                : "other bytes";
    if (why) unequal.push({ path: asked.path, encoding, why });
  });
  return { unequal, compared: cases.length };
}
