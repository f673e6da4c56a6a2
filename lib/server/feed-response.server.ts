import { FEED_TYPE } from "@/lib/data/feed-xml";
import { respond, SHORT_LIVED } from "./response.server";

/** Responds with an Atom feed, open to any page. */
export const feedResponse = (body: string): Response =>
  respond({ body, type: `${FEED_TYPE}; charset=utf-8`, cache: SHORT_LIVED, cors: true });
