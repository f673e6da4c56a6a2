"use client";

import { useView } from "@/components/view/ViewProvider.client";
import { SEARCH_PATH } from "@/lib/routes/paths";
import { writeView } from "@/lib/view/codec";
import { withPage } from "@/lib/view/view";

/** Hidden fields with the rest of the view (layers, time, theme, language), for a form to `/search`. */
export function ViewFields() {
  const { view, allowed } = useView();
  const [, query] = writeView(withPage(view, SEARCH_PATH), allowed).split("?");
  return [...new URLSearchParams(query)].map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
