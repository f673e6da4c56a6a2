import { html, type Markup, textContent } from "@/lib/markup/markup";
import type { OembedFormat } from "./discovery";
import type { OembedResponse } from "./oembed";

/** The media types of responses (oembed.com, section 2.3.4). */
const TYPES: Record<OembedFormat, string> = {
  json: "application/json",
  xml: "text/xml; charset=utf-8",
};

const oembedXml = (response: OembedResponse): Markup => {
  const members = Object.entries(response).map(
    ([name, value]) => html`<${name}>${textContent(String(value))}</${name}>`,
  );
  return html`<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${members}</oembed>\n`;
};

/** The body of a response, and its media type. */
export const writeOembed = (
  response: OembedResponse,
  format: OembedFormat,
): { body: string; type: string } => ({
  body: format === "json" ? JSON.stringify(response) : oembedXml(response).text,
  type: TYPES[format],
});
