import type { Element } from "xast";
import { toXml } from "xast-util-to-xml";

/** An XML document in UTF-8, as it is sent. */
export const xmlText = (root: Element): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root, { closeEmptyElements: true })}\n`;
