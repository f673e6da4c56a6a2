import type { View } from "@/lib/view/view";

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
  /** Of no other result: kind and id. */
  key: string;
  label: string;
  /** BCP 47 tag of the label, where it is not the interface's. */
  lang?: string;
  detail?: string;
  /** The name that was meant, where it is not the label. */
  byName?: { lang: string; text: string; former: boolean };
  /** What choosing it changes in the view. */
  to: Partial<View>;
  /** Id of the element to scroll to. */
  at?: string;
}
