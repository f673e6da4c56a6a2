import type { Fixtures } from "@playwright/test";
import { SERVER_ARGS, type ServerProcess, startProcess } from "../../scripts/server-process";

/** The folder of the invented atlas. */
export const OTHER_ATLAS = "tests/atlas";

/** A server of the invented atlas, from the build of the shipped one; one for all tests of a worker. */
export const otherAtlas: Fixtures<object, { other: ServerProcess }> = {
  other: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is needed.
    async ({}: object, use) => {
      const server = await startProcess(SERVER_ARGS, { env: { ATLAS: OTHER_ATLAS } });
      await server.ready();
      await use(server);
      await server.end("SIGKILL");
    },
    { scope: "worker" },
  ],
};
