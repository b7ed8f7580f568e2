/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { describe, expect, it } from "vitest";
import { render } from "vitest-browser-preact";
import { outOfOrder, tabStops } from "./tab-order";

const button = (name: string, style = "") => (
  <button type="button" style={style}>
    {name}
  </button>
);
const shown = (children: ComponentChildren) => render(<main>{children}</main>).container;

/** What no page may say. */
const FIRST = { tabIndex: 1 };

describe("Tab goes as the eye does", () => {
  it.each<[string, ComponentChildren]>([
    ["down a page", <div style="display: grid">{["1", "2", "3"].map((name) => button(name))}</div>],
    ["along a line", ["1", "2"].map((name) => button(name))],
    [
      "down one column and then the next",
      <div style="display: grid; grid-template-columns: 1fr 1fr">
        <div>
          <p>{button("1")}</p>
          <p>{button("2")}</p>
        </div>
        <div>{button("3")}</div>
      </div>,
    ],
    [
      "to a bar that sticks to the bottom",
      <div>
        <div style="height: 2000px">{button("1")}</div>
        <p>{button("2")}</p>
        <p style="position: sticky; bottom: 0">{button("3")}</p>
      </div>,
    ],
    [
      "from a link that runs over lines",
      <div style="width: 6rem">
        <span>words words </span>
        <a href="/">a link of several words</a> {button("2")}
      </div>,
    ],
  ])("%s", (_name, children) => expect(outOfOrder(shown(children))).toEqual([]));

  it.each<[string, ComponentChildren, string]>([
    [
      "up a page",
      <div style="display: flex; flex-direction: column-reverse">
        {button("1")}
        {button("2")}
      </div>,
      "“2” is above “1”",
    ],
    [
      "back along a line",
      <div style="display: flex; flex-direction: row-reverse">
        {button("1")}
        {button("2")}
      </div>,
      "“2” is left of “1”",
    ],
    [
      "to a corner of the page",
      <div style="position: relative; padding-top: 3rem">
        {button("1")}
        {button("Close", "position: absolute; top: 0; right: 0")}
      </div>,
      "“Close” is above “1”",
    ],
    [
      "first to what says so",
      <a href="/" {...FIRST}>
        1
      </a>,
      "“1” has a tabindex of 1",
    ],
  ])("and is found out where it goes %s", (_name, children, says) =>
    expect(outOfOrder(shown(children))).toEqual([says]),
  );
});

it("stops only where the browser does", () => {
  const root = shown(
    <>
      <a href="/">1</a>
      <button type="button" disabled>
        disabled
      </button>
      <div inert>{button("inert")}</div>
      <p hidden>{button("hidden")}</p>
      <details>
        <summary>2</summary>
        {button("closed")}
      </details>
      <h2 tabIndex={-1}>focused by the page alone</h2>
      <input aria-label="3" />
    </>,
  );
  expect(tabStops(root).map((stop) => stop.textContent || stop.ariaLabel)).toEqual(["1", "2", "3"]);
});
