import { beforeEach, describe, expect, it, vi } from "vitest";
import type { View } from "@/lib/view/view";
import { type WrittenAddress, writtenAddress } from "./use-written-address.client";

const home: View = {
  camera: null,
  layers: [],
  time: null,
  theme: "auto",
  lang: "en",
  place: null,
  page: "/download",
};
const moved: View = { ...home, camera: { zoom: 5, lat: 49, lng: 36 } };

/** The address of the entry that the page shows, and how many listen for the page to be left. */
let address: string;
let listeners: number;
let panels: number;
let written: WrittenAddress;

beforeEach(() => {
  vi.useFakeTimers();
  [address, listeners, panels] = ["/download", 0, 0];
  class History {
    replaceState(_: unknown, __: string, to: string) {
      if (to !== "") address = to;
    }
  }
  vi.stubGlobal("History", History);
  vi.stubGlobal("window", {
    location: { href: "" },
    history: { state: {} },
    addEventListener: () => {
      listeners = 1;
    },
    removeEventListener: () => {
      listeners = 0;
    },
  });
  written = writtenAddress(() => ({
    addressOf: ({ camera }) => (camera ? `/download?map=${camera.zoom}` : "/download"),
    fetchPanel: () => {
      panels++;
    },
    onTraverse: () => {},
  }));
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe("the address of an entry whose panel depends on the view", () => {
  it("is not written onto the next page's entry when the reader leaves while the panel is being fetched", () => {
    written.put({ view: home, fetches: true });
    vi.advanceTimersByTime(3000);
    expect(panels).toBe(1);
    // The map moves on while the panel is on its way.
    written.put({ view: moved, fetches: true });
    vi.advanceTimersByTime(3000);
    expect(address).toBe("/download");
    expect(written.leave()).toBe(true);
    expect(address).toBe("/download?map=5");
    address = "/place/kyiv";
    written.arrive();
    vi.advanceTimersByTime(10_000);
    expect(address).toBe("/place/kyiv");
  });

  it("is listened for only while it waits to be written", () => {
    written.put({ view: moved, fetches: false });
    expect(listeners).toBe(1);
    vi.advanceTimersByTime(3000);
    expect(listeners).toBe(0);
  });
});
