import { LivePage } from "@/components/embed/LivePage";
import { liveEmbed } from "@/lib/server/live-embed.server";
import type { SearchParams } from "@/lib/server/search-params.server";

/** `/embed?live=1`, rewritten by `proxy.ts`. */
export default async function LiveAtlas({ searchParams }: { searchParams: SearchParams }) {
  return <LivePage {...(await liveEmbed(null, searchParams))} />;
}
