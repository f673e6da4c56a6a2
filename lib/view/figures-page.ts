import { matchRoute } from "@/lib/routes/routes";
import type { View } from "./view";

/** The counted thing of a figures page, with id null for the page of all; null for any other page. */
export function figuresOf({ page }: Pick<View, "page">): { id: string | null } | null {
  const match = page === null ? null : matchRoute(page);
  if (match?.name === "figures") return { id: null };
  return match?.name === "figure" ? match.params : null;
}
