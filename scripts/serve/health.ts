import type { IncomingMessage, ServerResponse } from "node:http";
import { splitUrl } from "@/lib/http/url";
import { send } from "@/lib/server/send.server";
import { plain, unavailable } from "./plain-answers";
import type { Renderer } from "./renderer";

const ALIVE = plain(200, "alive");
const READY = plain(200, "ready");

/**
 * `/healthz`: this process answers. `/readyz`: the data are read and the first picture is drawn, so requests
 * may be sent here; not any more once it drains.
 */
export function healthChecks(renderer: Renderer) {
  let draining = false;
  return {
    /** Answers a request for one of the two; false for any other. */
    answer(request: IncomingMessage, response: ServerResponse): boolean {
      // The connection ends with this answer, so that no request is on its way when this process ends.
      if (draining) response.setHeader("connection", "close");
      const [path] = splitUrl(request.url ?? "");
      const isReadiness = path === "/readyz";
      if (!isReadiness && path !== "/healthz") return false;
      const answer = !isReadiness ? ALIVE : renderer.isReady && !draining ? READY : unavailable;
      void send(request, response, answer);
      return true;
    },
    drain: () => {
      draining = true;
    },
  };
}
