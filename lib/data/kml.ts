/** KML 2.2 (OGC 07-147r2), for Google Earth, QGIS and others. Its schema fixes the element order. */
import type { Element } from "xast";
import { x } from "xastscript";
import type { Layer } from "@/geodata/schema";
import type { PlaceEntry } from "@/lib/atlas/atlas";
import { placePath } from "@/lib/routes/paths";
import { TOKENS } from "@/lib/style/tokens";
import { localized } from "@/lib/text/translator";
import type { ExportContext } from "./export-context";
import { descriptionHtml } from "./kml-description";
import { geometryElement } from "./kml-geometry";
import { creditOf, type Selection } from "./selection";
import { xmlText } from "./xml";

const NAMESPACE = "http://www.opengis.net/kml/2.2";

export function placesKml(selection: Selection, exportContext: ExportContext): string {
  const { title, layers, places } = selection;
  return xmlText(
    x("kml", { xmlns: NAMESPACE }, [
      x(
        "Document",
        [
          x("name", title),
          x("description", `${creditOf(selection)}. ${exportContext.t("policyShort")}`),
          layers.map(style),
          places.map((entry) => placemark(entry, layers, exportContext)),
        ].flat(),
      ),
    ]),
  );
}

/** Opacity and width in pixels. A course is a wide translucent band. */
const COURSE_LINE = { opacity: 0.35, width: 12 };
const OTHER_LINE = { opacity: 0.8, width: 2 };
/** Areas are lightly tinted. */
const AREA_OPACITY = 0.12;

function style({ id, symbol, colour }: Layer): Element {
  const hex = TOKENS.light[colour];
  const line = symbol === "course" ? COURSE_LINE : OTHER_LINE;
  return x("Style", { id }, [
    x("IconStyle", [x("color", kmlColour(hex, 1))]),
    x("LineStyle", [x("color", kmlColour(hex, line.opacity)), x("width", String(line.width))]),
    x("PolyStyle", [x("color", kmlColour(hex, AREA_OPACITY))]),
  ]);
}

/** `#rrggbb` to KML's `aabbggrr`. */
function kmlColour(hex: string, opacity: number): string {
  const [red, green, blue] = hex.slice(1).match(/../g) ?? [];
  const alpha = Math.round(opacity * 255)
    .toString(16)
    .padStart(2, "0");
  return `${alpha}${blue}${green}${red}`;
}

function placemark(
  entry: PlaceEntry,
  layers: readonly Layer[],
  exportContext: ExportContext,
): Element {
  const { names, kind, schematic, ids, summary } = entry.place.properties;
  const layer = layers.find(({ id }) => id === entry.layer);
  const { lang } = exportContext.t;
  return x("Placemark", { id: entry.id }, [
    x("name", localized(names, lang)),
    x("description", descriptionHtml(entry, exportContext)),
    x("styleUrl", `#${entry.layer}`),
    extendedData({
      layer: entry.layer,
      kind,
      ...(schematic ? { schematic: "true" } : {}),
      summary: localized(summary, lang),
      ...Object.fromEntries(Object.entries(names).map(([tag, name]) => [`name_${tag}`, name])),
      ...(ids as Record<string, string>),
      licence: layer?.licence ?? "",
      attribution: layer?.attribution ?? "",
      address: exportContext.origin + placePath(entry.id),
    }),
    geometryElement(entry.place.geometry),
  ]);
}

const extendedData = (data: Record<string, string>): Element =>
  x(
    "ExtendedData",
    Object.entries(data).map(([name, value]) => x("Data", { name }, [x("value", value)])),
  );
