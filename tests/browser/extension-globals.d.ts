/// <reference path="../../src/browser/virtual-policy.d.ts" />

/** What the background uses of the page it runs in: the tests put their own in its place. */
declare const navigator: {
  readonly storage: { estimate(): Promise<{ quota?: number; usage?: number }> };
  readonly locks: { request<T>(name: string, work: () => Promise<T>): Promise<T> };
};
