import { ServerResponse } from "node:http";

type Done = () => void;

/**
 * A response that is held until it is complete, when `finish` may change its body and headers. Next writes
 * its pages in parts.
 */
export class HeldResponse extends ServerResponse {
  /** Called with the whole body; what it returns is sent. */
  finish: (body: Buffer) => Promise<Buffer> = async (body) => body;
  private readonly chunks: Buffer[] = [];

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.hold(chunk, rest[0]);
    const done = rest.find((each): each is Done => typeof each === "function");
    if (done) process.nextTick(done);
    return true;
  }

  override end(...args: unknown[]): this {
    const done = args.find((each): each is Done => typeof each === "function");
    this.hold(args[0], args[1]);
    void this.finish(Buffer.concat(this.chunks)).then(
      (body) => {
        this.setHeader("Content-Length", body.length);
        super.end(body, done as Done);
      },
      (error) => this.destroy(error),
    );
    return this;
  }

  private hold(chunk: unknown, encoding: unknown): void {
    if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk));
    else if (typeof chunk === "string")
      this.chunks.push(Buffer.from(chunk, encoding as BufferEncoding | undefined));
  }
}
