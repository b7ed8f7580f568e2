import type { ManifestV3Export } from "@crxjs/vite-plugin";
import source from "../../manifest.json" with { type: "json" };
import type { Build, Target } from "./builds";

/** Fixes the practice build's id, so that a profile made with one build opens with the next. */
const PRACTICE_KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwm+cqc+VL195driCP45GHRBWKKI2VVTjf/FEk479bOE1TJx7Wq9MIjX9sESduOAsfEkyUTYo9FhSB2v6WP/Th9pAddrDJsKEhUE6Amp6NH4bJcyGthNoHgyrUOU8ZRmPzOCj9Quxr+qKN7Gw04kBQofN4nZeOd8TGpl2QODl09HM7lhTxnlq8KkSJPama2ZTVMTwPGXV4WBVEB5DfreauE7pxDcDU1xy3QpYNUVOtr5swIgZMHKEMNetSe8PKyqRQdlTOm5Vxd63s2K+9Zb98Z85JGXEq2BbRat87YoY2/6aoXKHgePd3/IfVUDlaDL1IoETfSGIwofVwCNmb3sC2wIDAQAB";

const ALL = ["https://*/*", "http://*/*"];

/** What sets a build's manifest apart: who may let it see which sites, and when. */
const OWN = {
  /** No site at the install: each console's is asked for when somebody adds it. */
  store: { optional_host_permissions: ALL },
  /** Every site, so that a forced install asks nobody; it looks at the consoles of the policy. */
  managed: { name: "__MSG_extensionNameManaged__", host_permissions: ALL },
  /** This machine's own pages and nothing else. */
  practice: {
    name: "__MSG_extensionNamePractice__",
    key: PRACTICE_KEY,
    host_permissions: ["http://127.0.0.1/*", "http://localhost/*"],
  },
};

/**
 * The oldest Firefox that everything works in: the extended support release of July 2026, the first
 * that names documents. See docs/browsers.md.
 */
export const FIREFOX = 153;

/** The id by which Firefox, and a policy for it, knows a build. */
export const geckoIdOf = (build: Build): string => `verbatim-${build}@verbatim.example`;

/** The manifest of a build, from the one source. */
export function manifestOf({ browser, build }: Target): ManifestV3Export {
  const { minimum_chrome_version, side_panel, storage, ...shared } = source;
  const chrome = { minimum_chrome_version, side_panel, storage };
  const { key, ...own } = { key: undefined, ...OWN[build] };
  const manifest =
    browser === "chrome"
      ? { ...shared, ...chrome, ...OWN[build] }
      : {
          ...shared,
          ...own,
          permissions: source.permissions.filter((permission) => permission !== "sidePanel"),
          background: { scripts: [source.background.service_worker] },
          sidebar_action: {
            default_panel: side_panel.default_path,
            default_title: "__MSG_extensionName__",
            default_icon: source.action.default_icon,
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: geckoIdOf(build),
              strict_min_version: `${FIREFOX}.0`,
              data_collection_permissions: { required: ["none"] },
            },
          },
        };
  return manifest as ManifestV3Export;
}
