import { STARTER_ATTRIBUTE } from "@/lib/boot/protocol";
import scripts from "./generated/starter.json";

interface Props {
  nonce: string;
  /** In another page's frame, where somebody has asked for the live map already. */
  asked?: boolean;
}

/** Puts the starter (`starter.client.ts`), as `scripts/assets.ts` has bundled it, into a page with a map. */
export const Starter = ({ nonce, asked = false }: Props) => (
  <script
    {...{ [STARTER_ATTRIBUTE]: "" }}
    nonce={nonce}
    suppressHydrationWarning
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a script of our own
    dangerouslySetInnerHTML={{ __html: afterPaint(asked ? scripts.liveEmbed : scripts.page) }}
  />
);

/** Nobody can press anything before the first paint, which need not wait for this. */
const afterPaint = (script: string): string =>
  `requestAnimationFrame(()=>setTimeout(()=>{${script}}))`;
