/** Readers who leave midway, upgrade or ask for bad ranges. Nobody of them does anything wrong. */
import { connect } from "node:net";
import { each, seconds } from "./ask";
import { oneOf, randomCamera } from "./random";

type Way = "leave" | "upgrade" | "range";

/** How a rude request ended: `answered` whole, `left` by the reader, or `hung` without an answer. */
export type Ending = "answered" | "left" | "hung";
export type Endings = Record<Way, Record<Ending, number>>;

const AT_A_TIME = 20;
const PATIENCE = 30_000;
/** What a reader reads before leaving, in bytes. */
const ENOUGH = 100;

const PAGES = ["/", "/place/pokrovsk", "/data/regions.kml"];
const RANGES = ["5-1", "0-0", "-0", "99999999-", "0-0,1-1,2-2", "abc", "-", "1-2-3", "-99999999"];

const fresh = (): string => `/picture.png?map=${randomCamera()}&width=800&height=500`;

/** @param library path of MapLibre, the largest file, of which parts may be requested. */
const requestsFor = (library: string): Record<Way, () => { path: string; header: string }> => ({
  leave: () => ({ path: oneOf([library, library, ...PAGES, fresh()]), header: "Accept: */*" }),
  upgrade: () => ({
    path: oneOf([library, ...PAGES, "/nothing"]),
    header: "Connection: Upgrade\r\nUpgrade: websocket",
  }),
  range: () => ({ path: library, header: `Range: bytes=${oneOf(RANGES)}` }),
});

/** This many of each, each on a connection of its own. */
export async function beRude(port: number, count: number): Promise<Endings> {
  // Read when it is needed: the benchmark's build writes it.
  const { MAPLIBRE_SCRIPT } = await import("@/lib/boot/generated/maplibre");
  const library = await fetch(`http://localhost:${port}${MAPLIBRE_SCRIPT}`, {
    headers: { Range: "bytes=0-9" },
  });
  if (library.status !== 206) throw new Error(`expected a part of ${MAPLIBRE_SCRIPT}`);
  const requests = requestsFor(MAPLIBRE_SCRIPT);
  const endings: Endings = { leave: none(), upgrade: none(), range: none() };
  for (const way of ["leave", "upgrade", "range"] as const) {
    await each(Array.from({ length: count }), AT_A_TIME, async () => {
      endings[way][await once(port, way, requests[way]())]++;
    });
  }
  return endings;
}

const none = (): Record<Ending, number> => ({ answered: 0, left: 0, hung: 0 });

function once(
  port: number,
  way: Way,
  { path, header }: { path: string; header: string },
): Promise<Ending> {
  const closing = way === "upgrade" ? "" : "\r\nConnection: close";
  return new Promise((resolve) => {
    const socket = connect(port, "localhost");
    const finish = (ending: Ending) => {
      resolve(ending);
      socket.destroy();
    };
    let read = 0;
    socket.setTimeout(PATIENCE, () => finish(read > 0 && way === "upgrade" ? "answered" : "hung"));
    socket.on("data", ({ length }) => {
      read += length;
      if (way === "leave" && read >= ENOUGH) finish("left");
      // The answer to an upgrade may leave the connection open.
      if (way === "upgrade" && read >= ENOUGH) finish("answered");
    });
    socket.on("error", () => finish("hung"));
    socket.on("close", () => finish(read > 0 ? "answered" : "hung"));
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${header}${closing}\r\n\r\n`);
  });
}

/** Reads a figure once a second until it is low enough, or for at most this many seconds; the last one read. */
export async function settled(
  read: () => number | null,
  enough: number,
  most: number,
): Promise<number | null> {
  for (let i = 0; i < most; i++) {
    const value = read();
    if (value === null || value <= enough) return value;
    await seconds(1);
  }
  return read();
}
