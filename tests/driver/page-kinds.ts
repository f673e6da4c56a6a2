import { REPORTS } from "./reports";

/** One page of each layout, one that is not there among them. */
export const PAGES = [
  "/",
  "/place/pokrovsk",
  "/place/sea-route?time=2024-10",
  "/figures",
  `/report/${REPORTS[0]?.id}`,
  "/search?q=kursk",
  "/at/48.28,37.18",
  "/download/place/pokrovsk",
  "/about",
  "/no/such/page",
];
