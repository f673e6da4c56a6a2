import type { Metadata } from "next";
import { DownloadPanel } from "@/components/download/DownloadPanel";
import { downloadMetadata, downloadPage } from "@/lib/server/downloads.server";
import type { SearchParams } from "@/lib/server/share.server";

export const generateMetadata = (): Promise<Metadata> => downloadMetadata(null);

/** `/download`: the files of a view without a place, and of the atlas. */
export default async function DownloadPage({ searchParams }: { searchParams: SearchParams }) {
  return <DownloadPanel {...(await downloadPage(null, searchParams))} />;
}
