/** Tags that choose the viewport: `test("…", onPhone, …)`. A test without one runs at desktop size. */
export const onPhone = { tag: "@phone" };
export const onDeskAndPhone = { tag: "@both" };
