import { writeView } from "@/lib/view/codec";
import type { AllowedValues, View } from "@/lib/view/view";

export const OEMBED_FORMATS = ["json", "xml"] as const;
export type OembedFormat = (typeof OEMBED_FORMATS)[number];

/** The media types of the discovery links (oembed.com, section 4). */
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
 * The discovery links for a page's `<head>`, keyed by media type as Next's `metadata.alternates.types`
 * expects. They carry the view's complete query, so that the embed shows the same view.
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
