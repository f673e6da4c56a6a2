import type { PictureFormat } from "@/lib/picture/address";
import { refuse } from "@/lib/server/answer.server";
import { answerChart } from "@/lib/server/chart-answer.server";

type Context = { params: Promise<{ file: string }> };

const FILE = /^(.+)\.(svg|png)$/;

/** `/picture/figures/<id>.svg` and `.png`; `/figures/<id>.svg` is the first by another name. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [, id, format] = FILE.exec((await params).file) ?? [];
  if (id === undefined) return refuse(404, "Expected /picture/figures/<id>.svg or .png.");
  return answerChart(request, id, format as PictureFormat);
}
