import { expect, it } from "vitest";
import { hashOf, type Route, routeOf } from "../../src/options/route";

it.each<[hash: string, route: Route]>([
  ["", { page: "organisation" }],
  ["#organisation", { page: "organisation" }],
  ["#nowhere", { page: "organisation" }],
  ["#consoles", { page: "consoles" }],
  ["#policy", { page: "policy" }],
  ["#keys", { page: "keys" }],
  ["#add", { page: "add" }],
  ["#add/12", { page: "add", tab: 12 }],
  ["#add/twelve", { page: "add" }],
  ["#change/our-crm", { page: "change", id: "our-crm" }],
  ["#change/%3Cb%3E", { page: "organisation" }],
])("%s", (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
  expect(routeOf(hashOf(route))).toEqual(route);
});
