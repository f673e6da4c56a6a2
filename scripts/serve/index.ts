/**
 * Serves the built atlas: `npm start -- [--port 3000]`.
 *
 * Next's own server does the work. Before it stands what it does not have: Brotli, and pages whose
 * picture comes before their scripts.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import compression from "compression";
import next from "next";
import { builtFiles } from "./files";
import { sendScriptsLater } from "./later";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const { values } = parseArgs({ options: { port: { type: "string" } } });
const port = Number(values.port ?? process.env.PORT ?? 3000);

/** What is compressed by itself. SVG and tiles are not. */
const PACKED = /^(?:image\/(?!svg)|font\/)/;
const toCompress = (_: IncomingMessage, response: ServerResponse): boolean =>
  !PACKED.test(String(response.getHeader("Content-Type")));

const app = next({ dev: false, dir: ROOT, port });
const handle = app.getRequestHandler();
await app.prepare();

// Its types are Express's; it needs no more than Node's own request and response.
const compress = compression({
  filter: toCompress as compression.CompressionFilter,
}) as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
const files = builtFiles(ROOT);

createServer((request, response) => {
  compress(request, response, () =>
    files(request, response, () => {
      sendScriptsLater(response);
      void handle(request, response);
    }),
  );
}).listen(port, () => console.log(`Dateline Atlas: http://localhost:${port}`));
