/**
 * Next runs this before it hydrates a page. It gives the requests of Next's router one address for each page
 * (`lib/http/router-request.ts`), so that caches need to keep one answer and not one for each way there.
 * The router offers no setting for it, and calls `fetch`: `tests/router-requests.e2e.ts` looks at what it
 * sends.
 */
import { BUILD_ATTRIBUTE } from "@/lib/boot/protocol";
import { asksBelowLayout, ROUTER_HEADERS, routerAddress } from "@/lib/http/router-request";

// Next's development server sends more than pages this way, and keeps nothing.
if (process.env.NODE_ENV === "production") {
  const { fetch } = window;
  window.fetch = async (input, init) => {
    const below =
      input instanceof URL ? asksBelowLayout(Object.fromEntries(new Headers(init?.headers))) : null;
    if (below === null) return fetch(input, init);
    // An answer that is none, upon which the router opens the page as a link does. It reads the body all the same.
    if (!below) return new Response("", { status: 404 });
    // Said by the page, because a script that said it would change with every build.
    const build = document.documentElement.getAttribute(BUILD_ATTRIBUTE) as string;
    return fetch(routerAddress(`${input}`, build), { ...init, headers: ROUTER_HEADERS });
  };
}
