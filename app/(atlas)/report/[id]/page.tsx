import type { Metadata } from "next";
import { ReportDetail, UnknownReport } from "@/components/report/ReportDetail";
import { reportById } from "@/lib/atlas/atlas";
import { reportName } from "@/lib/atlas/report";
import { contentsOf } from "@/lib/report/contents";
import { reportPath } from "@/lib/report/path";
import { getAtlas, getReportLock } from "@/lib/server/atlas.server";
import { pageMetadata } from "@/lib/server/page-metadata.server";
import { requestSpeech } from "@/lib/server/request-context.server";
import { readPlaceId } from "@/lib/view/codec";

type Props = { params: Promise<{ id: string }> };

const idOf = async ({ params }: Props) => readPlaceId((await params).id);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const speech = await requestSpeech();
  const report = reportById(getAtlas(), await idOf(props));
  if (!report) return { title: speech("unknownReportTitle"), robots: { index: false } };
  const title = reportName(report, speech);
  const excerpts = speech("excerpts", { n: report.excerpts.length });
  const description = speech("reportDescription", { report: title, excerpts });
  return pageMetadata({ path: reportPath(report.id), title, description });
}

export default async function ReportRoute(props: Props) {
  const speech = await requestSpeech();
  const atlas = getAtlas();
  const id = await idOf(props);
  const report = reportById(atlas, id);
  // As with an unknown place, the proxy has set the status 404 already.
  if (!report) return <UnknownReport id={id} reports={atlas.reports} speech={speech} />;
  return (
    <ReportDetail
      report={report}
      contents={contentsOf(atlas, report, speech)}
      lock={getReportLock(id)}
      cited={atlas.cited}
      speech={speech}
    />
  );
}
