/** Fields that several files have. */
import { z } from "zod";

/** Permanent ids: lower-case words and numbers joined by hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a lower-case id such as kursk-oblast");

/** A text by BCP 47 language tag; English is required. */
export const byLanguage = z.object({ en: z.string().min(1) }).catchall(z.string().min(1));

/** Degrees, WGS 84. */
export const longitude = z.number().min(-180).max(180);
export const latitude = z.number().min(-90).max(90);

/** An address that a reader may follow. */
export const address = z.url({ protocol: /^https?$/, error: "an http or https address" });
