import { describe, it } from "vitest";
import { type Edit, expectTold, replace } from "./editing";

const STAMP = "PLDMG @ 09.03.2017";

describe("the web edition can't be compiled where it", () => {
  it.each<[name: string, edit: Edit, told: [line: string, message: string]]>([
    [
      "has no stamp",
      replace(`[Return to Contents](#)\n\n${STAMP}`, "That was all."),
      [
        "That was all.",
        `the last line should be the edition's stamp, such as "${STAMP}"; it is "That was all."`,
      ],
    ],
    [
      "is empty",
      () => " ",
      [" ", `the last line should be the edition's stamp, such as "${STAMP}"; it is ""`],
    ],
    [
      "has two rules with nothing between",
      replace("---\n\n### [Complaints]", "---\n\n---\n\n### [Complaints]"),
      ["If the client states", "a section without a title"],
    ],
    [
      "has a stamp without a date",
      replace(STAMP, "PLDMG"),
      ["PLDMG", `the last line should be the edition's stamp, such as "${STAMP}"; it is "PLDMG"`],
    ],
    [
      "has words run into the stamp",
      replace(STAMP, `Always.\n${STAMP}`),
      [
        "Always.",
        `the last line should be the edition's stamp, such as "${STAMP}"; it is "Always. ${STAMP}"`,
      ],
    ],
    [
      "has words after the stamp",
      replace(STAMP, `${STAMP}\n\nAlways.`),
      [
        "Always.",
        `the last line should be the edition's stamp, such as "${STAMP}"; it is "Always."`,
      ],
    ],
    [
      "has no title",
      replace("## Managing Client Contact", "Managing Client Contact"),
      ["Managing Client Contact", "the chapter should begin with its title as a heading"],
    ],
    [
      "has a block of another kind",
      replace("The Data Protection Act:\n", "> The Data Protection Act:\n"),
      [
        "> The Data",
        'this kind of block (blockquote) has no place in the chapter: "The Data Protection Act:"',
      ],
    ],
    [
      "has a picture",
      replace("The Data Protection Act:\n", "![Act](act.png)\n\nThe Data Protection Act:\n"),
      ["![Act]", 'this kind of block (paragraph) has no place in the chapter: ""'],
    ],
  ])("%s", (_name, edit, [line, message]) => expectTold({ web: edit }, ["web", line, message]));
});
