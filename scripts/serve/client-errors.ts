/** Answers requests that Node could not read, with the headers of the other answers. */
import { type Server, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { Answer, Variant } from "@/lib/server/answer.server";
import { plain } from "./plain-answers";

const MALFORMED = plain(400, "Expected a request by HTTP/1.1.");
const BY_CODE: Record<string, Answer> = {
  ERR_HTTP_REQUEST_TIMEOUT: plain(408, "Expected the request sooner."),
  HPE_HEADER_OVERFLOW: plain(431, "Expected shorter headers."),
};

/** @param isBusy whether a response is being sent on a connection, into which nothing may be written */
export function answerClientErrors(server: Server, isBusy: (socket: Socket) => boolean): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || isBusy(socket)) return void socket.destroy();
    const answer = BY_CODE[`${error.code}`] ?? MALFORMED;
    const { rawHeaders, body } = answer.in("identity") as Variant;
    const fields = rawHeaders.map((text, i) => (i % 2 ? `${text}\r\n` : `${text}: `)).join("");
    const head = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}\r\n${fields}connection: close\r\n\r\n`;
    socket.write(Buffer.concat([Buffer.from(head), body]));
    socket.destroySoon();
  });
}
