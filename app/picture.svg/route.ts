import { answerPicture } from "@/lib/server/picture-response.server";

/** `/picture.svg`: the view of the query as a picture. */
export const GET = (request: Request): Promise<Response> => answerPicture(request, null, "svg");
