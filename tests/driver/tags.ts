/** A test runs at a desk. One whose matter is the window says so, as its details: `test("…", onPhone, …)`. */
export const onPhone = { tag: "@phone" };
export const onDeskAndPhone = { tag: "@both" };
