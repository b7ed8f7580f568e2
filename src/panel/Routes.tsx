import { useState } from "preact/hooks";
import { type Call, referralsOf } from "../call/call";
import type { Organisation } from "../call/organisation";
import type { Pack, Route } from "../policy/pack";
import { RowWords } from "../ui/RowWords";
import { timeOf } from "../ui/times";
import { say } from "../words/say";
import { ActionKey } from "./ActionKey";
import { drawnOnChange } from "./drawn-on-change";
import { usePanelKeys } from "./panel-host";
import type { PanelSession } from "./panel-session";
import { RouteDetails } from "./RouteDetails";

/** What points to a route. */
type Fits = "routeFitsMarker" | "routeFitsOpened";

export interface RoutesProps {
  pack: Pack;
  call: Call | undefined;
  /** Sections that this case or call points to, and what did: their routes stand first. */
  fitting: readonly (readonly [section: string, Fits])[];
  organisation: Organisation;
  session: PanelSession;
}

const neededOf = ({ call, ...others }: RoutesProps) => ({
  referred: call === undefined ? [] : [...referralsOf(call)],
  ...others,
});

/** The escalation routes: a short list on every call, the ones that fit this case first. */
export const Routes = drawnOnChange(neededOf, (needed) => {
  const { pack, organisation, session } = needed;
  const [open, setOpen] = useState<string | null>(null);
  const keys = usePanelKeys();
  const noted = new Map(needed.referred);
  const fitting = new Map(needed.fitting);
  const fits = ({ id }: Route) => fitting.has(id);
  const routes = [...pack.routes.filter(fits), ...pack.routes.filter((route) => !fits(route))];
  // E never lands on the one that puts every prompt off; that has a key of its own.
  const firstToOpen = routes.find(({ id }) => id !== "suicide-threats")?.id;
  return (
    <section class="routes" aria-labelledby="routes-title">
      <h2 id="routes-title">
        {say("routesTitle")} <ActionKey action="routes" />
      </h2>
      <ul>
        {routes.map((route) => {
          const at = noted.get(route.id);
          const onClick = () => {
            if (route.id === "suicide-threats") session.suicideThreat();
            else setOpen(open === route.id ? null : route.id);
          };
          return (
            <li key={route.id} class={fits(route) ? "route route--fits" : "route"}>
              <p class="route-line">
                <button
                  type="button"
                  class="link"
                  data-key={route.id === firstToOpen ? keys.routes : undefined}
                  aria-expanded={route.id === "suicide-threats" ? undefined : open === route.id}
                  onClick={onClick}
                >
                  {route.label}
                </button>
                <span class="quiet">
                  {at !== undefined
                    ? say("routeReferred", { time: timeOf(at) })
                    : quietWords(route, fitting.get(route.id))}
                </span>
              </p>
              {open === route.id && <RowWords pack={pack} ids={route.rows} />}
              {open === route.id && (
                <RouteDetails
                  route={route}
                  pack={pack}
                  organisation={organisation}
                  referredAt={at}
                  session={session}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
});

/**
 * How fast, in the policy's words, and why the route stands first. The time for an answer is not
 * the time for a referral.
 */
const quietWords = ({ speed, answer }: Route, fits: Fits | undefined): string => {
  const times = [
    ...speed.map((words) => say("routeRefer", { speed: words })),
    ...(answer === null ? [] : [say("routeAnswer", { time: answer })]),
  ].join(", ");
  return [times, fits === undefined ? "" : say(fits)].join(" ").trim();
};
