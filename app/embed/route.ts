import { embedResponse } from "@/lib/server/embed.server";

/** `/embed`: the view of the query for another page's frame, before it is touched. */
export const GET = (request: Request): Response => embedResponse(request, null);
