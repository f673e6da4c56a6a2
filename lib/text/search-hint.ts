import type { AtlasMetadata } from "@/geodata/metadata";

/** What search understands, with an example of the atlas in the slots of the message. */
export const searchHint = (
  message: string,
  { lat, lng, dateline }: AtlasMetadata["search_example"],
): string =>
  message
    .replace("{decimal}", `${lat}, ${lng}`)
    .replace("{dms}", `${degreesAndMinutes(lat, "N", "S")} ${degreesAndMinutes(lng, "E", "W")}`)
    .replace("{geo}", `${lat},${lng}`)
    .replace("{dateline}", dateline);

function degreesAndMinutes(degrees: number, positive: string, negative: string): string {
  const minutes = Math.round(Math.abs(degrees) * 60);
  return `${Math.floor(minutes / 60)}°${minutes % 60}′${degrees < 0 ? negative : positive}`;
}
