import type { Element } from "xast";
import { toXml } from "xast-util-to-xml";

/** Serializes an XML document, with its declaration (UTF-8). */
export const xmlText = (root: Element): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root, { closeEmptyElements: true })}\n`;
