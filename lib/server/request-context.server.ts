import { headers } from "next/headers";
import { LANG_HEADER, NONCE_HEADER, THEME_HEADER } from "@/lib/http/request-headers";
import { LANGUAGES, speak } from "@/lib/text/catalogues";
import type { Speech } from "@/lib/text/translator";
import { THEMES, type Theme } from "@/lib/view/view";

export interface RequestFacts {
  nonce: string;
  theme: Theme;
  lang: string;
}

/** What the proxy has read from the address of this request. */
export async function requestFacts(): Promise<RequestFacts> {
  const sent = await headers();
  return {
    nonce: sent.get(NONCE_HEADER) ?? "",
    theme: THEMES.find((theme) => theme === sent.get(THEME_HEADER)) ?? "auto",
    lang: LANGUAGES.find((lang) => lang === sent.get(LANG_HEADER)) ?? "en",
  };
}

/** The interface in the language of this request. */
export const requestSpeech = async (): Promise<Speech> => speak((await requestFacts()).lang);
