import { METADATA } from "./files";
import { type AtlasMetadata, metadataSchema } from "./metadata";
import { atlasRoot } from "./root";
import { readSource } from "./source";

const cache = new Map<string, AtlasMetadata>();

/**
 * What the atlas says of itself, without the rest of its data, which takes much longer to read.
 *
 * @throws if the file is missing or invalid; `readGeodata` says it better, and is called first where data is served
 */
export function readMetadata(root = atlasRoot()): AtlasMetadata {
  const cached = cache.get(root);
  if (cached !== undefined) return cached;
  const metadata = metadataSchema.parse(readSource(root, METADATA)?.value);
  cache.set(root, metadata);
  return metadata;
}
