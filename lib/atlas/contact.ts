/** The address to which readers write; null for an atlas that names none, which then asks nobody to write. */
export const contactAddress = (): string | null => null;
