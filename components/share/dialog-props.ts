import type { Mark } from "@/lib/marks/marks";

/** What a dialog about the present view is told by the stage. */
export interface DialogProps {
  /** The chosen place. */
  place: Mark | null;
  /** Where the public finds the atlas. */
  origin: string;
  onClose: () => void;
}
