/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { describe, expect, it } from "vitest";
import { render } from "vitest-browser-preact";
import { say } from "../../src/words/say";
import { pack } from "../ui/pack";
import { notFromMessages, policyWords, usePseudo } from "./pseudo";

const WORDS = [
  "Call recording",
  "We record our calls to train our people.",
  "Reported by Mrs Test",
];
const faultsOf = (children: ComponentChildren): string[] =>
  notFromMessages(render(<main>{children}</main>).container, WORDS);
const odd = "⟦Ŕéåđ ñóŵ óñé⟧";

describe("the pseudo language", () => {
  usePseudo();

  it("is what is said, dates and numbers still by English", () => {
    expect(say("actionTitle")).toMatch(/^⟦Ṽéŕƀåŧíɱ.*⟧$/u);
    expect(say("languageTag")).toBe("en-GB");
  });

  it.each<[string, ComponentChildren]>([
    ["a message", odd],
    ["a message in a message", `⟦Ŕéåđ ⟦ñóŵ⟧ óñé⟧`],
    [
      "a message on its own in an attribute",
      <a title={odd} href="/">
        {odd}
      </a>,
    ],
    ["words of the policy at a place", "⟦Ŕéåđ Call recording ñóŵ⟧"],
    [
      "words of the policy in an element at a place",
      <>
        ⟦Ŕéåđ <b>Call recording</b> ñóŵ⟧
      </>,
    ],
    ["words of the policy alone", <p>{WORDS[1]}</p>],
    ["a part of them", <p>…our calls to train our…</p>],
    [
      "one of them marked",
      <p>
        We <mark>record</mark> our calls to train our people.
      </p>,
    ],
    ["two of them with signs between", <p>“Call recording”: Reported by Mrs Test</p>],
    ["a list at a place", "⟦Ŕéåđ ⟦ñóŵ⟧, ⟦óñé⟧ and Call recording⟧"],
    [
      "a digest, a command",
      <p>
        <code>npm run x</code>
        <b>0d7030f1363d1a26</b> <i>2026-11-22T05:33:14.250Z</i> <u>A</u>
      </p>,
    ],
    [
      "one of them marked, a message beside it",
      <p>
        Call <mark>recording</mark>
        {odd}
      </p>,
    ],
    ["a number, a time, a date", <time>⟦óñ 21 Nov 2026, 10:31⟧</time>],
    [
      "keys",
      <p>
        <kbd>S</kbd> <kbd>Space</kbd> <kbd>Alt+Shift+V</kbd> <kbd>↓</kbd>
      </p>,
    ],
    ["what nobody is shown", <style>{"p { color: red }"}</style>],
  ])("finds nothing in %s", (_name, children) => expect(faultsOf(children)).toEqual([]));

  it.each<[string, ComponentChildren, string[]]>([
    ["a text", <p class="quiet">Read now</p>, ["“Read now” in <p.quiet>"]],
    [
      "a text twice",
      <>
        <b>Read</b>
        <b>Read</b>
      </>,
      ["“Read” in <b>"],
    ],
    [
      "a text that is hidden",
      <p hidden id="x">
        Read
      </p>,
      ["“Read” in <p#x>"],
    ],
    [
      "a text beside a message",
      <p>
        {odd} or {odd}
      </p>,
      ["“or” in <p>"],
    ],
    ["a text at a place", <p>⟦Ŕéåđ in full ñóŵ⟧</p>, ["“in full” in <p>"]],
    [
      "an element at a place",
      <p>
        ⟦Ŕéåđ <b>in full</b> ñóŵ⟧
      </p>,
      ["“in full” in <b>"],
    ],
    ["a word of the policy where it isn’t quoted", <p>record</p>, ["“record” in <p>"]],
    ["a text with the policy’s words", <p>On Call recording</p>, ["“On Call recording” in <p>"]],
    ["words that only begin like known ones", <p>Call recordings</p>, ["“Call recordings” in <p>"]],
    [
      "a label",
      <button type="button" aria-label="Close">
        {odd}
      </button>,
      ["“Close” as aria-label in <button>"],
    ],
    ["a placeholder", <input placeholder="Case" />, ["“Case” as placeholder in <input>"]],
    ["a button’s value", <input type="submit" value="Go" />, ["“Go” as value in <input>"]],
    [
      "a label in words of the policy",
      <p>
        <b title="Why">Call recording</b>
      </p>,
      ["“Why” as title in <b>"],
    ],
    ["a word that is no key", <kbd>Press</kbd>, ["“Press” in <kbd>"]],
    ["a message that is cut", <p>{odd.slice(0, 8)}…</p>, ["A message without its end in <p>"]],
    [
      "a message whose beginning is cut",
      <p>{odd.slice(3)}</p>,
      ["“åđ ñóŵ óñé” in <p>", "A message without its beginning in <p>"],
    ],
    [
      "a style sheet’s text",
      <>
        <style>{".x::before { content: 'New ' }"}</style>
        <p class="x">{odd}</p>
      </>,
      ["“New” ::before in <p.x>"],
    ],
  ])("finds %s", (_name, children, faults) => expect(faultsOf(children)).toEqual(faults));

  it("looks into a shadow root", () => {
    const host = render(<div />).container.querySelector("div");
    host?.attachShadow({ mode: "open" }).append("Read");
    expect(notFromMessages(document.body)).toEqual(["“Read” in a shadow root"]);
  });

  it("finds the document’s title", () => {
    document.title = "Reading log";
    expect(faultsOf(odd)).toEqual(["“Reading log” as the document’s title"]);
  });

  it("knows what a screen may show of the policy", () => {
    const { statements, rows } = pack;
    const words = [statements[0]?.label, statements[0]?.strengthWords, rows[0]?.words];
    const shown = (
      <>
        {words.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </>
    );
    const { container } = render(shown);
    expect(notFromMessages(container, policyWords(pack))).toEqual([]);
    expect(notFromMessages(container, [])).toHaveLength(words.length);
  });
});

describe("after the pseudo language", () => {
  it("English is back", () => expect(say("actionTitle")).toBe("Verbatim: look up the policy"));
});
