import type { Metadata } from "next";
import { DownloadPanel } from "@/components/download/DownloadPanel";
import { PageHead } from "@/components/view/PageHead.client";
import { downloadMetadata, downloadPage } from "@/lib/server/downloads.server";
import { requestOrigin } from "@/lib/server/origin.server";
import type { SearchParams } from "@/lib/server/search-params.server";

type Props = { searchParams: SearchParams };

export const generateMetadata = ({ searchParams }: Props): Promise<Metadata> =>
  downloadMetadata(null, searchParams);

/** `/download`: the files of a view without a place, and of the atlas. */
export default async function DownloadPage({ searchParams }: Props) {
  return (
    <>
      <PageHead origin={await requestOrigin()} indexed={false} />
      <DownloadPanel {...(await downloadPage(null, searchParams))} />
    </>
  );
}
