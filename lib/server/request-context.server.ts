import { headers } from "next/headers";
import { LANG_HEADER, NONCE_HEADER, THEME_HEADER } from "@/lib/http/request-headers";
import { languages, translatorFor } from "@/lib/text/catalogues";
import type { Translator } from "@/lib/text/translator";
import { THEMES, type Theme } from "@/lib/view/view";

export interface RequestContext {
  /** Of the page's inline scripts and styles; none if the policy names their hashes. */
  nonce: string | undefined;
  theme: Theme;
  lang: string;
}

/** What the proxy has read from this request's URL. */
export async function requestContext(): Promise<RequestContext> {
  const sent = await headers();
  const known = languages();
  return {
    nonce: sent.get(NONCE_HEADER) ?? undefined,
    theme: THEMES.find((theme) => theme === sent.get(THEME_HEADER)) ?? "auto",
    lang: known.find((lang) => lang === sent.get(LANG_HEADER)) ?? (known[0] as string),
  };
}

/** The translator for this request's language. */
export const requestTranslator = async (): Promise<Translator> =>
  translatorFor((await requestContext()).lang);
