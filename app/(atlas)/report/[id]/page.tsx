import type { Metadata } from "next";
import { ReportDetail, UnknownReport } from "@/components/report/ReportDetail";
import { PageHead } from "@/components/view/PageHead.client";
import { reportName } from "@/lib/atlas/report";
import { contentsOf } from "@/lib/report/contents";
import { reportPath } from "@/lib/routes/paths";
import { getAtlas, getLock } from "@/lib/server/atlas.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { pageMetadata } from "@/lib/server/page-metadata.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import { findByParams } from "@/lib/server/resolve.server";
import type { SearchParams } from "@/lib/server/search-params.server";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await requestTranslator();
  const { found: report } = await findByParams("report", params);
  if (!report) return { title: t("unknownReportTitle"), robots: { index: false } };
  const title = reportName(report, t);
  const excerpts = t("excerpts", { n: report.excerpts.length });
  const description = t("reportDescription", { report: title, excerpts });
  return pageMetadata({ path: reportPath(report.id), query: searchParams, title, description });
}

export default async function ReportRoute({ params }: Pick<Props, "params">) {
  const t = await requestTranslator();
  const atlas = getAtlas();
  const { id, found: report } = await findByParams("report", params);
  // As for an unknown place, the proxy has already set the status 404.
  if (!report) return <UnknownReport id={id} reports={atlas.reports} t={t} />;
  return (
    <>
      <PageHead origin={await requestOrigin()} />
      <ReportDetail
        report={report}
        contents={contentsOf(atlas, report, t)}
        lock={getLock()[report.id]}
        t={t}
      />
    </>
  );
}
