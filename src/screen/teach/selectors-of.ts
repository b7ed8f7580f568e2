/** Attributes whose values makers give on purpose, and tests rely on. */
const STEADY_ATTRIBUTES = [
  "data-field",
  "data-testid",
  "data-test-id",
  "data-test",
  "data-cy",
  "data-qa",
  "data-name",
  "data-field-name",
  "data-fieldname",
  "field-name",
  "name",
  "itemprop",
];

/** Longer selectors aren't taken in a profile. */
const LONGEST = 200;

/**
 * Whether a name looks as if somebody had given it, and not a machine: it has no long number, and
 * no run that nobody could say.
 */
export const isSteadyName = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 60 &&
  !/[0-9]{3}|[0-9]+[a-z]+[0-9]/i.test(name) &&
  !/[^\p{L}\p{N}_.-]/u.test(name) &&
  !/[bcdfghjklmnpqrstvwxz]{6}/i.test(name) &&
  // ":r1:", "css-1x2y3z", "ember1234" and the like.
  !/^(css|sc|jsx|emotion|svelte|ember|ext|yui|radix|headlessui|mui)[-_]/i.test(name) &&
  (name.match(/[0-9]/g)?.length ?? 0) <= 2;

/** Selectors of an element that go by a name which its makers gave it, the surest first. */
export function namedSelectors(element: Element): string[] {
  const selectors: string[] = [];
  if (isSteadyName(element.id)) selectors.push(`#${CSS.escape(element.id)}`);
  for (const attribute of STEADY_ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value === null || !isSteadyName(value)) continue;
    selectors.push(`[${attribute}="${CSS.escape(value)}"]`);
  }
  return selectors;
}

/** Selectors by the classes of an element, each with its tag: they may stand for several. */
export const classSelectors = (element: Element): string[] =>
  [...element.classList]
    .filter(isSteadyName)
    .slice(0, 6)
    .map((name) => `${element.localName}.${CSS.escape(name)}`);

/**
 * The way to an element from the nearest one with a name of its own, or from the top of its tree,
 * step by step; undefined where that would be too long.
 */
export function pathTo(element: Element): string | undefined {
  const root = element.getRootNode() as Document | ShadowRoot;
  let path = stepOf(element);
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    const named = namedSelectors(at).find((each) => root.querySelectorAll(each).length === 1);
    if (named !== undefined) {
      path = `${named} > ${path}`;
      break;
    }
    if (at.localName === "html") break;
    path = `${stepOf(at)} > ${path}`;
    if (path.length > LONGEST) break;
  }
  return path.length > LONGEST ? undefined : path;
}

function stepOf(element: Element): string {
  const { localName, parentElement } = element;
  const siblings = [...(parentElement?.children ?? [])].filter(
    (each) => each.localName === localName,
  );
  return siblings.length < 2
    ? CSS.escape(localName)
    : `${CSS.escape(localName)}:nth-of-type(${siblings.indexOf(element) + 1})`;
}
