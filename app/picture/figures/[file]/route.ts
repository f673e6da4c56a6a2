import { pictureFile } from "@/lib/picture/address";
import { refuse } from "@/lib/server/response.server";
import { answerChart } from "@/lib/server/chart-response.server";

type Context = { params: Promise<{ file: string }> };

/** `/picture/figures/<id>.svg` and `.png`; `/figures/<id>.svg` is the first by another name. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const file = pictureFile((await params).file);
  if (!file) return refuse(404, "Expected /picture/figures/<id>.svg or .png.");
  return answerChart(request, file.id, file.format);
}
