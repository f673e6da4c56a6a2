"use client";

/**
 * A page of the last build, which a browser or a CDN may hand out after a deployment, names files that are
 * gone. It mends itself once: it goes to its own address with a parameter by which no cache knows it, and so
 * gets the page of this build (`docs/decisions/0019-a-page-of-the-last-build-mends-itself.md`).
 */
import { RELOAD_PARAMETER } from "@/lib/boot/protocol";
import { isInStillEmbed, postToStillEmbed } from "./live-frame.client";

/** Defined by the bundler: whether the page is a live embed. */
declare const IS_LIVE_EMBED: boolean;

/** How long after a press its click may tell that the reader goes elsewhere, in ms. */
const PRESS = 500;

/** The parameter as `reload` appends it. */
const APPENDED = new RegExp(`[?&]${RELOAD_PARAMETER}=\\w+$`);

/** Whether the page is being mended, or has been: then it is not tried again. */
let mends = APPENDED.test(location.search);

/** Takes the parameter out of the address again, before React reads it. */
export function tidyAddress(): void {
  if (!mends) return;
  const url = new URL(location.href);
  url.search = url.search.replace(APPENDED, "");
  history.replaceState(history.state, "", url);
}

/** The address at which the reader has asked for another page. */
let left: string | undefined;

export function noteLeaving(): void {
  left = location.href;
}

/** After the reader has come back to the page as it was left. */
export function noteReturn(): void {
  left = undefined;
}

/**
 * Loads the page anew if the server does not have one of its files (404). If the line is lost, or the reader
 * is on the way to another page, which mends itself, this page stays as it is.
 */
export async function mendIfGone(addresses: readonly string[]): Promise<void> {
  if (mends) return;
  mends = true;
  const isGone = (address: string): Promise<boolean> =>
    fetch(address, { method: "HEAD", cache: "no-store" }).then(({ status }) => status === 404);
  const gone = await Promise.all(addresses.map(isGone)).catch((): boolean[] => []);
  mends = gone.includes(true);
  if (mends) setTimeout(reload, PRESS);
}

function reload(): void {
  mends = left !== location.href;
  if (!mends) return;
  if (IS_LIVE_EMBED && isInStillEmbed()) {
    postToStillEmbed("outdated");
    return;
  }
  // A page in a sandbox that navigates itself makes Firefox ESR 153 crash.
  if (IS_LIVE_EMBED && origin === "null") return;
  const url = new URL(location.href);
  url.search += `${url.search && "&"}${RELOAD_PARAMETER}=${Date.now().toString(36)}`;
  location.replace(url);
}
