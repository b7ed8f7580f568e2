import { cdp } from "vitest/browser";

interface AxValue {
  value?: unknown;
}
interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: AxValue;
  name?: AxValue;
  value?: AxValue;
  childIds?: string[];
  properties?: { name: string; value: AxValue }[];
}
interface FrameTree {
  frame: { id: string; name?: string };
  childFrames?: FrameTree[];
}
/** What these tests ask Chromium for. @see https://chromedevtools.github.io/devtools-protocol/ */
interface Session {
  send(method: "Page.getFrameTree"): Promise<{ frameTree: FrameTree }>;
  send(
    method: "Accessibility.getFullAXTree",
    which: { frameId: string },
  ): Promise<{ nodes: AxNode[] }>;
}

/** Boxes that say nothing themselves. */
const SILENT = [
  "generic",
  "none",
  "InlineTextBox",
  "LineBreak",
  "ListMarker",
  "strong",
  "emphasis",
];
/** States and such that a screen reader says: these always, the others where they are so. */
const ALWAYS = ["expanded", "pressed", "checked", "selected"];
const STATES = [...ALWAYS, "level", "disabled", "live", "keyshortcuts"];

const isTesters = ({ frame }: FrameTree): boolean => frame.name === "vitest-iframe";

/**
 * What Chromium tells assistive technology of the test's page, below what has the role and name: a
 * line for each thing, indented by its depth, as `button "Next" (keyshortcuts Space ArrowDown)`.
 *
 * @throws where there is no such thing
 */
export async function axTree(role: string, name: string): Promise<string> {
  const session = cdp() as unknown as Session;
  const { frameTree } = await session.send("Page.getFrameTree");
  const frame = [frameTree, ...(frameTree.childFrames ?? [])].find(isTesters) ?? frameTree;
  const { nodes } = await session.send("Accessibility.getFullAXTree", { frameId: frame.frame.id });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes.find((node) => node.role?.value === role && node.name?.value === name);
  if (root === undefined) throw new Error(`Nothing is a ${role} called “${name}”.`);

  const lines = (node: AxNode, depth: number, above: string): string[] => {
    const is = String(node.role?.value ?? "");
    const called = String(node.name?.value ?? "")
      .replace(/\s+/g, " ")
      .trim();
    // A control's text is its name: once is enough.
    const isShown =
      !node.ignored && !SILENT.includes(is) && !(is === "StaticText" && above.includes(called));
    const below = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      const names = isShown && called !== "" && is !== "region" ? called : above;
      return child === undefined ? [] : lines(child, isShown ? depth + 1 : depth, names);
    });
    return isShown ? [lineOf(node, is, called, depth), ...below] : below;
  };
  return lines(root, 0, "").join("\n");
}

function lineOf(
  { value, properties = [] }: AxNode,
  role: string,
  name: string,
  depth: number,
): string {
  const states = properties
    .filter((each) => STATES.includes(each.name))
    .filter((each) => ALWAYS.includes(each.name) || each.value.value !== false)
    .map((each) => `${each.name} ${String(each.value.value)}`.replace(/ true$/, ""));
  if (role === "progressbar" || role === "combobox") states.unshift(String(value?.value ?? ""));
  const said = role === "StaticText" ? `“${name}”` : `${role}${name === "" ? "" : ` “${name}”`}`;
  return `${"  ".repeat(depth)}${said}${states.length > 0 ? ` (${states.join(", ")})` : ""}`;
}
