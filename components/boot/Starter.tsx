import { STARTER_ATTRIBUTE } from "@/lib/boot/protocol";
import scripts from "./generated/starter.json";

interface Props {
  nonce: string | undefined;
  /** Whether this is a live embed, whose reader has already asked for the live map. */
  isLiveEmbed?: boolean;
}

/** Inlines the starter (`starter.client.ts`, bundled by `scripts/assets.ts`) into a page with a map. */
export const Starter = ({ nonce, isLiveEmbed = false }: Props) => (
  <script
    {...{ [STARTER_ATTRIBUTE]: "" }}
    nonce={nonce}
    suppressHydrationWarning
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a script of our own
    dangerouslySetInnerHTML={{ __html: afterPaint(isLiveEmbed ? scripts.liveEmbed : scripts.page) }}
  />
);

/** Delays the script until after the first paint: nobody can press anything before. */
const afterPaint = (script: string): string =>
  `requestAnimationFrame(()=>setTimeout(()=>{${script}}))`;
