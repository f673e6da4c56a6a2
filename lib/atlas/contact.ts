import { readMetadata } from "@/geodata/read-metadata";

/** Where readers write to: an e-mail address, or the address of a form; null for an atlas that names none. */
export const contactAddress = (): string | null => readMetadata().contact;
