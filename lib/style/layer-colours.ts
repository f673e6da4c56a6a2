import type { LayerColour } from "@/geodata/layer-style";
import type { LayerId } from "@/geodata/schema";

/** Colour tokens by layer, without the layers that have the accent. */
export type LayerColours = Readonly<Record<LayerId, LayerColour>>;

/** The layers that have another colour than the accent. */
export const layerColours = (
  layers: readonly { id: LayerId; colour: LayerColour }[],
): LayerColours =>
  Object.fromEntries(
    layers.flatMap(({ id, colour }) => (colour === "accent" ? [] : [[id, colour]])),
  );
