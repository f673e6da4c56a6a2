"use client";

import { createContext, type ReactNode, use, useMemo } from "react";
import type { Catalogue } from "@/lib/text/catalogue";
import { type Speech, speechOf } from "@/lib/text/translator";

const SpeechContext = createContext<Speech | null>(null);

interface Props {
  lang: string;
  catalogue: Catalogue;
  children: ReactNode;
}

/** Gives the components in the browser the one catalogue that the page was rendered with. */
export function SpeechProvider({ lang, catalogue, children }: Props) {
  const speech = useMemo(() => speechOf(lang, catalogue), [lang, catalogue]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error("useSpeech needs a SpeechProvider above it");
  return speech;
}
