import { element, textContent } from "@/lib/markup/element";
import type { OembedFormat } from "./discovery";
import type { OembedResponse } from "./oembed";

/** The media types of answers (oembed.com, section 2.3.4). */
const TYPES: Record<OembedFormat, string> = {
  json: "application/json",
  xml: "text/xml; charset=utf-8",
};

const DECLARATION = '<?xml version="1.0" encoding="utf-8" standalone="yes"?>';

const oembedXml = (response: OembedResponse): string => {
  const members = Object.entries(response).map(([name, value]) =>
    element(name, {}, textContent(String(value))),
  );
  return `${DECLARATION}\n${element("oembed", {}, ...members)}\n`;
};

/** An answer as it is sent, with its media type. */
export const writeOembed = (
  response: OembedResponse,
  format: OembedFormat,
): { body: string; type: string } => ({
  body: format === "json" ? JSON.stringify(response) : oembedXml(response),
  type: TYPES[format],
});
