/**
 * The address that starts a mail about an error in an excerpt (RFC 6068), with subject and the excerpt's address.
 *
 * @param contact null for an atlas that names nobody to write to; there is then no such mail
 */
export function errorMail(
  contact: string | null,
  { subject, address }: { subject: string; address: string },
): string | null {
  if (contact === null) return null;
  const to = encodeURIComponent(contact).replaceAll("%40", "@");
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(address)}`;
}
