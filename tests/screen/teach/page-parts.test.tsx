import { afterEach, expect, it } from "vitest";
import { foreignOrigins } from "../../../src/screen/teach/foreign-origins";
import { isSteadyName } from "../../../src/screen/teach/selectors-of";
import { stepFrom } from "../../../src/screen/teach/step-through";

afterEach(() => document.body.replaceChildren());

it("tells of frames of other sites, in shadow roots too, each site once", () => {
  document.body.innerHTML = `
    <iframe src="about:blank"></iframe><iframe srcdoc="x"></iframe><iframe src="/own"></iframe>
    <iframe src="https://phone.invalid/a"></iframe><iframe src="https://phone.invalid/b"></iframe>
    <div></div>`;
  const root = document.querySelector("div")?.attachShadow({ mode: "open" });
  if (root !== undefined) root.innerHTML = `<iframe src="https://chat.invalid:8443/"></iframe>`;
  expect(foreignOrigins(document)).toEqual(["https://phone.invalid", "https://chat.invalid:8443"]);
});

it.each([
  ["case-ref", true],
  ["SCIN", true],
  ["ref2", true],
  ["x", false],
  ["ember1234", false],
  ["r1a2b3c4", false],
  [":r1:", false],
  ["css-1x2y3z", false],
  ["a8f3-99e0", false],
  ["input-48213", false],
])("“%s” is a name that somebody gave: %s", (name, isSteady) => {
  expect(isSteadyName(name)).toBe(isSteady);
});

it("goes from text to text, over what isn't shown, and stays at either end", () => {
  document.body.innerHTML = `
    <p id="a">One</p><p hidden>no</p><div><b id="b">Two</b></div><script>0</script>
    <select id="c"><option>x</select><verbatim-bar>ours</verbatim-bar><button id="d"><i>!</i></button>`;
  const body = [...document.body.querySelectorAll("#a,#b,#c,i")];
  const walked: (Element | null)[] = [];
  let at: Element | null = document.getElementById("a");
  while (at !== null && walked.at(-1) !== at) {
    walked.push(at);
    at = stepFrom(at, 1);
  }
  expect(walked).toEqual(body);
  expect(stepFrom(body[2] ?? null, -1)).toBe(body[1]);
  expect(stepFrom(document.getElementById("d"), 1)).toBe(body[3]);
});
