"use client";

import { createContext, type ReactNode, use, useMemo } from "react";
import type { Catalogue } from "@/lib/text/catalogue";
import { createTranslator, type Translator } from "@/lib/text/translator";

const TranslatorContext = createContext<Translator | null>(null);

interface Props {
  lang: string;
  catalogue: Catalogue;
  children: ReactNode;
}

/** Provides client components with the translator for the catalogue that the page was rendered with. */
export function TranslatorProvider({ lang, catalogue, children }: Props) {
  const t = useMemo(() => createTranslator(lang, catalogue), [lang, catalogue]);
  return <TranslatorContext value={t}>{children}</TranslatorContext>;
}

/** @throws Error outside a TranslatorProvider */
export function useTranslator(): Translator {
  const t = use(TranslatorContext);
  if (t === null) throw new Error("useTranslator needs a TranslatorProvider above it");
  return t;
}
