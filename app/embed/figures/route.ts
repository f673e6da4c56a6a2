import { figuresEmbedResponse } from "@/lib/server/embed.server";

/** `/embed/figures`: all that is counted, for another page's frame. */
export const GET = (request: Request): Response => figuresEmbedResponse(request, null);
