import { METADATA } from "../files";
import { type Finding, show } from "../finding";
import { nearest } from "../nearest";
import type { Geodata } from "../schema";

/** The places that the opening view frames exist. */
export function checkMetadata({ metadata, layers }: Geodata): Finding[] {
  const ids = layers.flatMap(({ features }) => features.map(({ id }) => id));
  return (["wide", "narrow"] as const).flatMap((window) =>
    (metadata.opening[window] ?? []).flatMap((id, i) =>
      ids.includes(id)
        ? []
        : [
            {
              file: METADATA,
              path: ["opening", window, i],
              expected: "the id of a place",
              got: show(id),
              nearest: nearest(id, ids),
            },
          ],
    ),
  );
}
