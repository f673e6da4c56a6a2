import type { Metadata } from "next";
import { ReportDetail, UnknownReport } from "@/components/report/ReportDetail";
import { reportById } from "@/lib/atlas/atlas";
import { reportName } from "@/lib/atlas/report";
import { contentsOf } from "@/lib/report/contents";
import { reportPath } from "@/lib/report/path";
import { getAtlas, getReportLock } from "@/lib/server/atlas.server";
import { pageMetadata } from "@/lib/server/page-metadata.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import { readPlaceId } from "@/lib/view/codec";

type Props = { params: Promise<{ id: string }> };

const idOf = async ({ params }: Props) => readPlaceId((await params).id);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await requestTranslator();
  const report = reportById(getAtlas(), await idOf(props));
  if (!report) return { title: t("unknownReportTitle"), robots: { index: false } };
  const title = reportName(report, t);
  const excerpts = t("excerpts", { n: report.excerpts.length });
  const description = t("reportDescription", { report: title, excerpts });
  return pageMetadata({ path: reportPath(report.id), title, description });
}

export default async function ReportRoute(props: Props) {
  const t = await requestTranslator();
  const atlas = getAtlas();
  const id = await idOf(props);
  const report = reportById(atlas, id);
  // As with an unknown place, the proxy has set the status 404 already.
  if (!report) return <UnknownReport id={id} reports={atlas.reports} t={t} />;
  return (
    <ReportDetail
      report={report}
      contents={contentsOf(atlas, report, t)}
      lock={getReportLock(id)}
      cited={atlas.cited}
      t={t}
    />
  );
}
