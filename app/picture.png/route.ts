import { pictureResponse } from "@/lib/server/picture-response.server";

/** `/picture.png`: the view of the query as a picture. */
export const GET = (request: Request): Promise<Response> => pictureResponse(request, null, "png");
