import { expect, it } from "vitest";
import { isAddress, parseAddress } from "../../../src/profile/address";
import { generaliseAddresses } from "../../../src/profile/teach/generalise-addresses";

it.each<[addresses: string[], pattern: string]>([
  [["https://crm.example/cases/121001234567"], "https://crm.example/cases/*"],
  [["https://crm.example/cases/1", "https://crm.example/cases/2"], "https://crm.example/cases/*"],
  [
    [
      "https://crm.example/Ticket/Display.html?id=1",
      "https://crm.example/Ticket/Display.html?id=2",
    ],
    "https://crm.example/Ticket/Display.html*",
  ],
  [["https://crm.example/#/cases/1", "https://crm.example/#/cases/2"], "https://crm.example/*"],
  [
    ["https://crm.example/a/x-1/view", "https://crm.example/a/y-2/view"],
    "https://crm.example/a/*/view*",
  ],
  [
    ["https://crm.example/cases/ann/notes", "https://crm.example/cases/bob"],
    "https://crm.example/cases*",
  ],
  [["http://127.0.0.1:8080/"], "http://127.0.0.1:8080/*"],
  [["https://crm.example/v2/case/view"], "https://crm.example/v2/case/view*"],
  [[`https://crm.example/${"1/".repeat(30)}`], "https://crm.example/*/*/*/*/*/*/*"],
  [[`https://crm.example/${"a".repeat(600)}`], "https://crm.example/*"],
])("%j", (addresses, pattern) => {
  expect(generaliseAddresses(addresses)).toBe(pattern);
  expect(parseAddress(pattern)).toBeDefined();
  for (const address of addresses) expect(isAddress(pattern, address)).toBe(true);
});
