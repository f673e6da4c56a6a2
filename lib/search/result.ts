import type { View } from "@/lib/view/view";

/** A query that is as long may have been cut. The links of maps are often longer than 200 characters. */
export const LONGEST_QUERY = 2000;

const KINDS = [
  "coordinate",
  "place",
  "excerpt",
  "speaker",
  "layer",
  "settlement",
  "action",
] as const;
export type Kind = (typeof KINDS)[number];

export interface Result {
  kind: Kind;
  /** Unique among all results: kind and id. */
  key: string;
  label: string;
  /** BCP 47 tag of the label, if it is not in the language of the interface. */
  lang?: string;
  detail?: string;
  /** The name that matched, if it is not the label. */
  byName?: { lang: string; text: string; former: boolean };
  /** The fields of the view that change when the result is selected. */
  viewPatch: Partial<View>;
  /** URL fragment: id of the element to scroll to. */
  fragment?: string;
}
