import { headers } from "next/headers";
import { originOf } from "@/lib/http/origin";

/** The origin of this request's absolute addresses. `ATLAS_ORIGIN` is read at run time. */
export async function requestOrigin(): Promise<string> {
  const sent = await headers();
  return originOf({
    configured: process.env.ATLAS_ORIGIN,
    host: sent.get("host"),
    protocol: sent.get("x-forwarded-proto"),
  });
}
