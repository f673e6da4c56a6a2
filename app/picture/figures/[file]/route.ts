import { pictureFile } from "@/lib/picture/address";
import { chartResponse } from "@/lib/server/chart-response.server";
import { errorResponse } from "@/lib/server/response.server";

type Context = { params: Promise<{ file: string }> };

/** `/picture/figures/<id>.svg` and `.png`; `/figures/<id>.svg` is the first by another name. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const file = pictureFile((await params).file);
  if (!file) return errorResponse(404, "Expected /picture/figures/<id>.svg or .png.");
  return chartResponse(request, file.id, file.format);
}
