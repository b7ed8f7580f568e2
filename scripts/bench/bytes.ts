import type { Ask } from "./ask";
import { type Sizes, sizesOf } from "./sizes";
import { type About, type Figure, figureOf, type Measurements } from "./statistics";

const OURS = new URL("../../dist/chrome-practice", import.meta.url).pathname;

const SPANS =
  "what the practice build for Chrome has to load, found by following its own files: from the " +
  "document to its styles, its scripts and all that these import, and the pack; each file " +
  "compressed with gzip at level 9; 1 kB is 1,000 bytes";

const ON_DEMAND =
  "what is loaded only once somebody asks for it: imports that a script makes later, and for the " +
  "content script the script that is run in a page while its console is being taught; compressed " +
  "in the same way";

const MESSAGES =
  "the interface’s words in English as one file, which the browser reads for all pages at once: it " +
  "is in none of the other sizes; compressed in the same way";

interface Line {
  name: string;
  spans: string;
  of: (sizes: Sizes) => number;
  /** In kB. */
  most?: number;
}

const LINES: readonly Line[] = [
  {
    name: "bytes of script in every page of an allowed site",
    spans: SPANS,
    of: (of) => of.everyPage,
    most: 8,
  },
  {
    name: "bytes of script in a console’s page",
    spans: SPANS,
    of: (of) => of.contentScript,
    most: 8,
  },
  { name: "bytes of the panel", spans: SPANS, of: (of) => of.panel, most: 60 },
  { name: "bytes of the popup", spans: SPANS, of: (of) => of.popup, most: 45 },
  {
    name: "bytes that the content script loads on demand",
    spans: ON_DEMAND,
    of: ({ onDemand }) => onDemand.contentScript,
  },
  {
    name: "bytes that the panel loads on demand",
    spans: ON_DEMAND,
    of: ({ onDemand }) => onDemand.panel,
  },
  {
    name: "bytes that the popup loads on demand",
    spans: ON_DEMAND,
    of: ({ onDemand }) => onDemand.popup,
  },
  { name: "bytes of the messages", spans: MESSAGES, of: ({ messages }) => messages },
];

/** What each of the handler's surfaces loads, compressed. */
export async function measureBytes({ other }: Ask): Promise<Figure[]> {
  const ours = sizesOf(OURS);
  const another = other && sizesOf(other.folder);
  return LINES.map(({ name, spans, of, most }) => {
    const about: About = {
      name,
      spans,
      unit: "kB",
      floorName: undefined,
      compared: "ratio",
      goals: most === undefined ? [] : [{ of: "value", at: "median", most }],
    };
    const taken: Measurements = { ours: [of(ours) / 1000], other: another && [of(another) / 1000] };
    return figureOf(about, taken);
  });
}
