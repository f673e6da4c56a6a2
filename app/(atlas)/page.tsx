import type { Metadata } from "next";
import { Overview } from "@/components/panel/Overview";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestSpeech } from "@/lib/server/request.server";

export const metadata: Metadata = { alternates: { canonical: "/" } };

export default async function OverviewPage() {
  return <Overview atlas={getAtlas()} speech={await requestSpeech()} />;
}
