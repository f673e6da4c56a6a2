import { LivePage } from "@/components/embed/LivePage";
import { decodeSegment } from "@/lib/routes/routes";
import { liveEmbed } from "@/lib/server/live-embed.server";
import type { SearchParams } from "@/lib/server/search-params.server";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** `/embed/place/<id>?live=1`, rewritten by `proxy.ts`. */
export default async function LivePlace({ params, searchParams }: Props) {
  return <LivePage {...(await liveEmbed(decodeSegment((await params).id), searchParams))} />;
}
