/** What the server's processes tell each other. */
import type { PngSource } from "@/lib/server/painter.server";
import type { AllowedValues } from "@/lib/view/view";

/** From the renderer to the server in front: where it listens, or why it cannot. */
export type RendererMessage =
  | { port: number; allowed: AllowedValues; build: string }
  | { failed: string };

/** Header of a page between the two: how many bytes at the end of its body are its flight payload. */
export const PAYLOAD_BYTES_HEADER = "x-flight-payload-bytes";

/** From the renderer to the painter, and back. */
export type PaintRequest = { id: number; source: PngSource };
export type PaintReply = { id: number } & ({ png: Uint8Array } | { failed: string });
