import { pictureFile } from "@/lib/picture/address";
import { pictureResponse } from "@/lib/server/picture-response.server";
import { errorResponse } from "@/lib/server/response.server";

type Context = { params: Promise<{ file: string }> };

/** `/picture/place/<id>.svg` and `.png`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const file = pictureFile((await params).file);
  if (!file) return errorResponse(404, "Expected /picture/place/<id>.svg or .png.");
  return pictureResponse(request, file.id, file.format);
}
