/** What an atlas says of itself, in `atlas.json`; and what is said of the basemap, which all atlases share. */
import { z } from "zod";
import { byLanguage, id, latitude, longitude, webAddress } from "./fields";
import { INTERFACE_LANGUAGES } from "./languages";
import { UNICODE_RANGE } from "./unicode-range";

const texts = z.array(byLanguage).default([]);

export const metadataSchema = z.strictObject({
  /** Its name, in titles, pictures, feeds and citations. */
  title: byLanguage,
  /** Who publishes it; null says nothing. */
  publisher: byLanguage.nullable().default(null),
  /** Where readers write to: an e-mail address, or the https address of a form. Null shows no link. */
  contact: z
    .union([z.email("an e-mail address"), webAddress])
    .nullable()
    .default(null),
  /** One or two sentences for search engines and link previews. */
  description: byLanguage,
  /** The alternative text of the opening picture: what is where. */
  picture_alt: byLanguage,
  /** Languages of the interface, the default first; there is a catalogue for each in `lib/text/`. */
  languages: z.array(z.enum(INTERFACE_LANGUAGES)).min(1).default(["en"]),
  /** What the map does not show, such as a front line: in the credits of pictures, and a sentence in the panel. */
  note: z.strictObject({ short: byLanguage, long: byLanguage }).nullable().default(null),
  /** Paragraphs of the policy page. */
  policy: z
    .strictObject({
      /** What the map never shows. */
      never: texts,
      /** How the atlas spells names. */
      names: texts,
    })
    .default({ never: [], names: [] }),
  /** An example of what search understands; a neutral one if it is left out. */
  search_example: z
    .strictObject({ lat: latitude, lng: longitude, dateline: z.string().min(1) })
    .default({ lat: 12.34, lng: 56.78, dateline: "CITY, Country" }),
  /** Fonts for letters other than Latin, Cyrillic, Greek and Hangul: files of the folder, of regular weight. */
  fonts: z
    .array(
      z.strictObject({
        file: z.string().regex(/^fonts\/[\w.-]+\.(?:ttf|otf)$/, "a file fonts/<name>.ttf or .otf"),
        /** The characters that it is used for, in the notation of CSS: "U+0E00-0E7F". */
        unicode_range: z
          .array(z.string().regex(UNICODE_RANGE, "a range such as U+0E00-0E7F"))
          .min(1),
        licence: z.string().min(1),
      }),
    )
    .default([]),
  /** Where the basemap shows all settlements: [west, south, east, north] in degrees. */
  dense_areas: z.array(z.tuple([longitude, latitude, longitude, latitude])).default([]),
  /** Ids of the places that the opening view frames, in wide and in narrow windows; computed if left out. */
  opening: z
    .strictObject({ wide: z.array(id).min(1).optional(), narrow: z.array(id).min(1).optional() })
    .default({}),
});

export type AtlasMetadata = z.infer<typeof metadataSchema>;
