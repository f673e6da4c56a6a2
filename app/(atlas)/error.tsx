"use client";

import { useTranslator } from "@/components/text/TranslatorProvider.client";

/** Shown in the panel when a page throws; the map beside it goes on working. */
export default function PanelError({ reset }: { reset: () => void }) {
  const t = useTranslator();
  return (
    <div role="alert">
      <h1>{t("errorTitle")}</h1>
      <p>{t("errorText")}</p>
      <button type="button" onClick={reset}>
        {t("tryAgain")}
      </button>
    </div>
  );
}
