import type { PictureFormat } from "@/lib/picture/address";
import { refuse } from "@/lib/server/answer.server";
import { answerPicture } from "@/lib/server/picture-answer.server";

type Context = { params: Promise<{ file: string }> };

const FILE = /^(.+)\.(svg|png)$/;

/** `/picture/place/<id>.svg` and `.png`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [, id, format] = FILE.exec((await params).file) ?? [];
  if (id === undefined) return refuse(404, "Expected /picture/place/<id>.svg or .png.");
  return answerPicture(request, id, format as PictureFormat);
}
