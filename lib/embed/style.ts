import { EXPLORED } from "./explore-script";
import type { EmbedOptions } from "./options";

/** Height of an embed's map, as a share of its width; the height of the frame follows from it. */
const BASIS = "clamp(13.75rem,62vw,35rem)";

/**
 * Frame height in pixels below which the content under the map folds into "About this map". It is less than
 * the height that an embed asks for at any width.
 */
const foldAt = ({ title, excerpt, legend }: EmbedOptions): number =>
  270 + (title ? 30 : 0) + (excerpt === false ? 0 : 110) + (legend ? 20 : 0);

const FOLDED = `.full{position:absolute;visibility:hidden;inset-inline:0;bottom:0}.fold{display:block}.sub{display:none}.foot{padding-block:.2rem}.head{padding-block:.35rem}.head h1{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}`;

/** The style sheet of an embed, still or live, with system fonts and the atlas's colour tokens. */
export const embedCss = (options: EmbedOptions): string => `
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:400 15px/1.45 system-ui,sans-serif;-webkit-text-size-adjust:100%;text-size-adjust:100%}
:root{--sans:system-ui,sans-serif;--serif:Georgia,serif}
body{margin:0}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.embed{position:relative;display:flex;flex-direction:column;height:100vh;height:100svh}
.written{display:contents}
.head,.full,.foot{flex:none}
.head{padding:.6rem .8rem .5rem}
.head h1{margin:0;font:600 1.15rem/1.25 Georgia,serif}
.head h1 a{color:inherit;text-decoration:none}
.head h1 a:hover{text-decoration:underline}
.sub{margin:.1rem 0 0;color:var(--quiet);font-size:.82rem}
.embed>.map{position:relative;flex:1 1 ${BASIS};min-height:7rem;overflow:hidden;background:var(--sea)}
.probe{position:absolute;visibility:hidden;height:${BASIS}}
.map picture img{position:absolute;left:50%;top:50%;max-width:none;transform:translate(-50%,-50%)}
.map>section{position:absolute;inset:0}
.explore{position:absolute;inset:0;color:var(--on-accent);text-decoration:none}
.explore:focus-visible{outline-offset:-4px}
.explore span{position:absolute;inset-inline-end:.6rem;bottom:.6rem;padding:.45rem .85rem;border-radius:999px;background:var(--accent);font-weight:600;font-size:.87rem}
.explore:hover span{text-decoration:underline}
iframe{position:fixed;inset:0;width:100%;height:100%;border:0;opacity:0;pointer-events:none}
.${EXPLORED} iframe{opacity:1;pointer-events:auto}
.${EXPLORED} .embed{visibility:hidden}
.legend{margin:0;padding:.5rem .8rem 0;display:flex;flex-wrap:wrap;gap:.1rem 1rem;list-style:none;font-size:.82rem;color:var(--quiet)}
.legend li{display:flex;align-items:center;gap:.4rem}
.legend svg{flex:none;color:var(--accent)}
.said{margin:0;padding:.6rem .8rem 0}
.said blockquote{margin:0;padding-inline-start:.75rem;border-inline-start:2px solid var(--accent);font:400 1rem/1.45 Georgia,serif}
.said p{margin:0}
.said u{text-decoration-color:var(--accent);text-decoration-thickness:2px;text-underline-offset:.2em}
.said u[data-mention=dashed]{text-decoration-style:dashed}
.said u[data-mention=dotted]{text-decoration-style:dotted}
.said ins{color:var(--quiet);font:.85em var(--sans,sans-serif);text-decoration:inherit}
.said ins small{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none}
.beside{color:var(--quiet)}
.said figcaption{margin-top:.35rem;color:var(--quiet);font-size:.82rem}
.rests{margin:0;padding:.5rem .8rem 0;color:var(--quiet);font-size:.75rem}
.rests span{overflow-wrap:anywhere}
.foot{position:relative;display:flex;align-items:center;justify-content:space-between;gap:.4rem 1rem;padding:.35rem .8rem;font-size:.82rem}
.foot a,.fold summary{display:inline-flex;align-items:center;min-height:24px}
.fold{display:none}
.fold summary{cursor:pointer;color:var(--quiet)}
.fold[open]>div{position:absolute;z-index:3;inset:auto 0 100%;max-height:70svh;overflow:auto;padding-bottom:.7rem;background:var(--paper);border-top:1px solid var(--hairline)}
@media (max-height:${foldAt(options)}px){${FOLDED}}
@media print{.embed{height:auto}.embed>.map{height:9cm;flex:none}.explore span{display:none}}
`;
