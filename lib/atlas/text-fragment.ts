import type { Excerpt } from "@/geodata/schema";

type Quoted = Pick<Excerpt, "exact" | "prefix" | "suffix">;

/** Encodes a part of a text directive, in which `-`, `,` and `&` have a meaning (URL Fragment Text Directives). */
const encode = (text: string): string => encodeURIComponent(text).replaceAll("-", "%2D");

/** Words beside the exact ones, where there are any: punctuation alone would keep a browser from matching. */
const context = (text: string): string => (/[\p{L}\p{N}]/u.test(text) ? encode(text.trim()) : "");

/**
 * The address of an excerpt's words on its report's own page: browsers scroll to them and highlight them, and
 * ignore what they do not know. `#:~:text=[prefix-,]exact[,-suffix]`
 *
 * @param url of the report, with or without a fragment
 */
export function textFragment(url: string, { prefix, exact, suffix }: Quoted): string {
  const [before, after] = [context(prefix), context(suffix)];
  const directive = [
    ...(before ? [`${before}-`] : []),
    encode(exact),
    ...(after ? [`-${after}`] : []),
  ];
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${directive.join(",")}`;
}
