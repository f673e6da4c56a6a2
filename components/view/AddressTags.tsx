interface Props {
  origin: string;
  /** The address of the view that the page shows, from the path on. */
  address: string;
  /** That of the page, whatever view of it is shown. */
  page: string;
  /** Whether the page is for those who look for pages. */
  indexed: boolean;
}

/** The URLs in a page's head; `PageHead.client.tsx` explains them. */
export function AddressTags({ origin, address, page, indexed }: Props) {
  const isView = address !== page;
  return (
    <>
      {!isView && <link rel="canonical" href={origin + page} />}
      <meta property="og:url" content={origin + address} />
      {(isView || !indexed) && <meta name="robots" content="noindex" />}
    </>
  );
}
