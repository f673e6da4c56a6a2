import { LivePage } from "@/components/embed/LivePage";
import { liveEmbed } from "@/lib/server/live-embed.server";
import type { SearchParams } from "@/lib/server/share.server";
import { readPlaceId } from "@/lib/view/codec";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** `/embed/place/<id>?live=1`: `proxy.ts` leads here. */
export default async function LivePlace({ params, searchParams }: Props) {
  return <LivePage {...(await liveEmbed(readPlaceId((await params).id), searchParams))} />;
}
