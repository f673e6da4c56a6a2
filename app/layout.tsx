import type { Metadata } from "next";
import type { ReactNode } from "react";
import {
  BUILD_ATTRIBUTE,
  MAP_STATE_ATTRIBUTE,
  type MapState,
  THEME_ATTRIBUTE,
} from "@/lib/boot/protocol";
import { requestOrigin } from "@/lib/server/origin.server";
import { atlasFontsCss } from "@/lib/server/page-fonts.server";
import { requestContext, requestTranslator } from "@/lib/server/request-context.server";
import { TOKENS_CSS } from "@/lib/style/tokens";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestTranslator();
  return {
    metadataBase: new URL(await requestOrigin()),
    title: t("atlas"),
    description: t("description"),
    openGraph: { siteName: t("atlas"), type: "website" },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { nonce, theme, lang } = await requestContext();
  return (
    <html
      lang={lang}
      {...{
        [THEME_ATTRIBUTE]: theme,
        [MAP_STATE_ATTRIBUTE]: "picture" satisfies MapState,
        [BUILD_ATTRIBUTE]: process.env.ATLAS_BUILD,
      }}
      suppressHydrationWarning
    >
      <head>
        <style nonce={nonce} suppressHydrationWarning>
          {TOKENS_CSS + atlasFontsCss()}
        </style>
      </head>
      <body>{children}</body>
    </html>
  );
}
