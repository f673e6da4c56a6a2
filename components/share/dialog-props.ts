import type { Mark } from "@/lib/marks/marks";

/** The props of the dialogs that the map opens. */
export interface DialogProps {
  /** The chosen place. */
  place: Mark | null;
  /** Public origin of the atlas, `https://…`. */
  origin: string;
  onClose: () => void;
}
