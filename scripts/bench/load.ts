import { caseUrl, type Desk } from "../desk/desk";
import { type Figure, figureOf } from "./statistics";
import { inTurn, type OtherExtension, withDesks } from "./subjects";
import { SCRIPT_TIME, SETTLED_AFTER, timePage } from "./timed-page";

const CASE = "121 0012 34567";

/** What the content script adds to loading the practice case screen. */
export const measureLoad = (
  pairs: number,
  extension: OtherExtension | undefined,
): Promise<Figure[]> =>
  withDesks(extension, async (desks) => {
    const once = ({ browser }: Desk) => timePage(browser, caseUrl(desks.ours, CASE));
    // The first warms all up.
    await inTurn(desks, 1, once);
    const { none, ours, other } = await inTurn(
      desks,
      pairs,
      async (desk) => (await once(desk)).loading,
    );
    return [
      figureOf(
        {
          name: "script time of loading the practice case screen",
          spans: `${SCRIPT_TIME}; from the navigation until ${SETTLED_AFTER} ms after load`,
          floorName: "no extension",
          compared: "difference",
        },
        { ours, floor: none, other },
      ),
    ];
  });
