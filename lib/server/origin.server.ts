import { headers } from "next/headers";
import { originOf } from "@/lib/http/origin";

/** The origin of absolute URLs, from a request's headers. `ATLAS_ORIGIN` is read at run time. */
export const originByHeaders = (sent: Pick<Headers, "get">): string =>
  originOf({
    configured: process.env.ATLAS_ORIGIN,
    host: sent.get("host"),
    protocol: sent.get("x-forwarded-proto"),
  });

/** The same for a page, which has no access to the request. */
export const requestOrigin = async (): Promise<string> => originByHeaders(await headers());
