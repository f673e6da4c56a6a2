import { type APIRequestContext, test as base, type TestType } from "@playwright/test";

export { expect } from "@playwright/test";

interface HttpFixtures {
  request: APIRequestContext;
  baseURL: string;
}

/** A test that only sends requests. It has no `page` fixture, so no browser starts for it. */
export const test = base as unknown as TestType<HttpFixtures, object>;
