import { useLayoutEffect } from "preact/hooks";
import { MANAGED_KEYS } from "../../managed/managed-keys";
import type { ManagedSettings } from "../../managed/managed-settings";
import { namePage } from "../../ui/name-page";
import { Said } from "../../ui/Said";
import { listed } from "../../words/lists";
import { say } from "../../words/say";
import type { RouteName } from "../organisation/Routes";
import { Settings } from "../Settings";
import { settingRows } from "./setting-rows";

export interface SetByOrganisationProps {
  managed: ManagedSettings;
  /** The policy's escalation routes; none where they aren't known. */
  routes: readonly RouteName[];
}

/** What an administrator has set for this desk, what of it was refused, and where to look further. */
export function SetByOrganisation({ managed, routes }: SetByOrganisationProps) {
  const { set, problems } = managed;
  const wrong = problems.map(({ key }) => key);
  const notSet = MANAGED_KEYS.filter((key) => !set.includes(key) && !wrong.includes(key));
  useLayoutEffect(() => {
    namePage(say("policyTitle"));
  }, []);
  return (
    <>
      <h1>{say("optionsPolicy")}</h1>
      <p>{say("policyIntro")}</p>
      {problems.length > 0 && (
        <section class="problem" aria-labelledby="refused">
          <h2 id="refused">{say("policyRefused")}</h2>
          <p>{say("policyRefusedIntro")}</p>
          <ul>
            {problems.map(({ key, says }) => (
              <li key={`${key} ${says}`}>
                <bdi>{says}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {set.length === 0 ? (
        <p>{say(problems.length === 0 ? "policyNone" : "policyNoneElse")}</p>
      ) : (
        <section>
          <h2>{say("policySet")}</h2>
          <Settings rows={settingRows(managed, routes)} />
        </section>
      )}
      <section>
        <h2>{say("policyFurther")}</h2>
        {notSet.length > 0 && (
          <p class="policy-keys">{say("policyNotSet", { keys: listed(notSet) })}</p>
        )}
        <p>
          <Said
            message="policyFurtherChrome"
            chrome={<code>chrome://policy</code>}
            edge={<code>edge://policy</code>}
          />
        </p>
        <p>
          <Said message="policyFurtherFirefox" firefox={<code>about:policies</code>} />
        </p>
        <p>{say("policyFurtherLate")}</p>
      </section>
    </>
  );
}
