"use client";

import { useSpeech } from "@/components/text/TranslatorProvider.client";

/** What stands in the panel when a page fails: the map beside it goes on. */
export default function PanelError({ reset }: { reset: () => void }) {
  const speech = useSpeech();
  return (
    <div role="alert">
      <h1>{speech("errorTitle")}</h1>
      <p>{speech("errorText")}</p>
      <button type="button" onClick={reset}>
        {speech("tryAgain")}
      </button>
    </div>
  );
}
