import type { Layer } from "@/geodata/schema";
import { localized, type Translator } from "@/lib/text/translator";
import type { Atlas } from "./atlas";

/** What a legend or a switch shows of a layer; browsers get it with the page. */
export interface LayerInfo extends Pick<Layer, "id" | "symbol" | "colour"> {
  /** In the page's language. */
  title: string;
}

/** The layers of an atlas, in drawing order. */
export const layersIn = ({ layers }: Pick<Atlas, "layers">, t: Translator): LayerInfo[] =>
  layers.map(({ id, symbol, colour, title }) => ({
    id,
    symbol,
    colour,
    title: localized(title, t.lang),
  }));
