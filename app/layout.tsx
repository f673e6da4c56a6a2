import type { Metadata } from "next";
import type { ReactNode } from "react";
import { requestOrigin } from "@/lib/server/origin.server";
import { requestFacts, requestSpeech } from "@/lib/server/request.server";
import { TOKENS_CSS } from "@/lib/style/tokens";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const speech = await requestSpeech();
  return {
    metadataBase: new URL(await requestOrigin()),
    title: speech("atlas"),
    description: speech("description"),
    openGraph: { siteName: speech("atlas"), type: "website" },
  };
}

/**
 * The fonts of the first words. A wide window has the line for them and would show them change; a
 * phone fetches its map first.
 */
const EARLY_FONTS = [
  "noto-sans-latin-400-normal",
  "noto-sans-latin-600-normal",
  "source-serif-4-latin-400-normal",
  "source-serif-4-latin-600-normal",
];

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { nonce, theme, lang } = await requestFacts();
  return (
    <html lang={lang} data-theme={theme} data-map="picture" suppressHydrationWarning>
      <head>
        <style nonce={nonce} suppressHydrationWarning>
          {TOKENS_CSS}
        </style>
        {EARLY_FONTS.map((name) => (
          <link
            key={name}
            rel="preload"
            as="font"
            type="font/woff2"
            href={`/fonts/${name}.woff2`}
            crossOrigin="anonymous"
            media="(min-width: 640px)"
          />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}
