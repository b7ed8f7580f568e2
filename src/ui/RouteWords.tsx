import { say } from "../words/say";

/** What the policy calls the section. */
const SECTION = "Suicide Threats";

/**
 * The suicide route in the policy's words, and what the policy leaves open. The sentences come
 * from the build itself, so that this shows with no pack, no case, no worker and no store.
 */
export const RouteWords = ({ route }: { route: readonly string[] }) => (
  <>
    <blockquote class="route-words">
      {route.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </blockquote>
    <p class="quiet">{say("uiRouteSource", { section: SECTION })}</p>
  </>
);
