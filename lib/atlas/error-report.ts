/**
 * Where a reader writes about an error in an excerpt: the atlas's form, or a mail (RFC 6068) with subject and the
 * excerpt's address filled in.
 *
 * @param contact an e-mail address or that of a form; null for an atlas that names neither
 */
export function errorReportAddress(
  contact: string | null,
  { subject, address }: { subject: string; address: string },
): string | null {
  if (contact === null || /^https?:/.test(contact)) return contact;
  const to = encodeURIComponent(contact).replaceAll("%40", "@");
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(address)}`;
}
