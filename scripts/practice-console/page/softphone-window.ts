import { element } from "./dom/element";
import { softphoneAddress } from "./softphone-address";

/** Whether the console is to be without its softphone frame: `?softphone=none`. */
export const isWithoutSoftphone = (): boolean =>
  new URLSearchParams(location.search).get("softphone") === "none";

/** Says in `into` that the softphone has a window of its own, and links to it. */
export async function linkToSoftphone(into: HTMLElement): Promise<void> {
  const { href } = await softphoneAddress("none");
  const link = element("a", { id: "open-softphone", href, target: "_blank" }, "Open the softphone");
  const hint = element(
    "p",
    { class: "hint" },
    "The softphone has a window of its own. Dial there.",
  );
  into.replaceChildren(element("h2", {}, "Telephone"), hint, link);
}
