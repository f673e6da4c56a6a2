/** The languages that the interface has messages in (`lib/text/`), by BCP 47 tag. */
export const INTERFACE_LANGUAGES = ["en"] as const;

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];
