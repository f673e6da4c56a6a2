import { writeView } from "@/lib/view/codec";
import type { AllowedValues, View } from "@/lib/view/view";

export const OEMBED_FORMATS = ["json", "xml"] as const;
export type OembedFormat = (typeof OEMBED_FORMATS)[number];

/** The media types by which consumers look for the links (oembed.com, section 4). */
const TYPES: Record<OembedFormat, string> = {
  json: "application/json+oembed",
  xml: "text/xml+oembed",
};

interface Discovered {
  origin: string;
  view: View;
  allowed: AllowedValues;
  title: string;
}

/**
 * The links in a page's head that tell consumers where to ask for its embed: by media type, as Next's
 * metadata takes them. The view's whole query is carried, or the embed would open as another view.
 */
export function discoveryLinks({ origin, view, allowed, title }: Discovered) {
  const page = encodeURIComponent(origin + writeView(view, allowed));
  const linkOf = (format: OembedFormat) => [
    TYPES[format],
    [{ url: `${origin}/oembed?url=${page}&format=${format}`, title }],
  ];
  return Object.fromEntries(OEMBED_FORMATS.map(linkOf)) as Record<
    string,
    { url: string; title: string }[]
  >;
}
