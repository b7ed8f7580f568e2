/** The names of the two files in which browsers look for a newer version. */
export const UPDATE_XML = "updates.xml";
export const UPDATE_JSON = "updates.json";

/** The newest version there is. */
export interface Newest {
  /** The extension's id, as that browser has it. */
  id: string;
  version: string;
  /** The oldest release of the browser that takes it. */
  oldestBrowser: string;
  /** The address of its file. */
  link: string;
}

/**
 * What Chrome and Edge read at the update URL.
 *
 * @see https://developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux
 */
export const updateXml = ({ id, version, oldestBrowser, link }: Newest): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${link}" version="${version}" prodversionmin="${oldestBrowser}" />
  </app>
</gupdate>
`;

/**
 * What Firefox reads at the update URL. It names no digest: the file that is installed is the one
 * that Mozilla has signed, and that signature is what Firefox checks.
 *
 * @see https://extensionworkshop.com/documentation/manage/updating-your-extension/
 */
export function updateJson({ id, version, oldestBrowser, link }: Newest): string {
  const gecko = { strict_min_version: oldestBrowser };
  const update = { version, update_link: link, applications: { gecko } };
  return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, 2)}\n`;
}
