import { singleton } from "@/geodata/singleton";
import { type PictureRequest, pictureSvg } from "./picture.server";
import { pngOf } from "./png.server";

/** What a PNG is made of: a view, or an SVG document. */
export type PngSource = { order: PictureRequest } | { svg: string };
/** Draws a PNG. */
export type Painter = (source: PngSource) => Promise<Uint8Array>;

/** Draws a PNG in this process. */
export const paint: Painter = async (source) =>
  pngOf("svg" in source ? source.svg : pictureSvg(source.order));

const holder = () => singleton("painter", () => ({ painter: paint }));

/** Draws a PNG, in this process unless another painter was set. */
export const paintPng: Painter = (source) => holder().painter(source);

/** Has PNGs drawn elsewhere, because one takes as long as several pages. */
export function setPainter(painter: Painter): void {
  holder().painter = painter;
}
