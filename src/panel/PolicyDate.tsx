import type { Pack } from "../policy/pack";
import { longDateOf } from "../ui/times";
import { sayCount } from "../words/say";
import { asGiven, drawnOnChange } from "./drawn-on-change";

/** Which policy it is. */
export const PolicyDate = drawnOnChange(
  asGiven<Pick<Pack, "editions" | "published">>,
  ({ editions, published }) => (
    <span>{sayCount("panelPolicyOf", editions.length, { date: longDateOf(published) })}</span>
  ),
);
