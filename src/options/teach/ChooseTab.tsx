import { useLayoutEffect, useState } from "preact/hooks";
import { say } from "../../words/say";
import { Field } from "../Field";
import { Heading } from "./Heading";
import { siteAddress } from "./site-address";
import type { TeachHost, TeachTab } from "./teach-host-type";

export interface ChooseTabProps {
  host: TeachHost;
  /** The tab that she came from, if she came from one. */
  from: number | undefined;
  onChoose: (tab: TeachTab) => void;
}

/** The tab that she came from before the others, which stay as they are. */
const fromFirst = (from: number | undefined) => (one: TeachTab, other: TeachTab) =>
  Number(other.id === from) - Number(one.id === from);

/** Which tab the console is in, and letting Verbatim see a site that it may not see yet. */
export function ChooseTab({ host, from, onChoose }: ChooseTabProps) {
  const tabs = useTabs(host);
  const [address, setAddress] = useState("");
  const [problem, setProblem] = useState("");
  const [said, setSaid] = useState("");
  const site = siteAddress(address);
  const choose = (tab: TeachTab) => {
    // First of all, as below. Of a site that may be seen already the browser doesn't ask again; one
    // that she came from by the toolbar is seen for the moment only.
    const answer = host.requestSite(tab.address);
    const name = URL.parse(tab.address)?.host ?? "";
    setProblem("");
    answer.then(
      (isAllowed) => {
        if (isAllowed) onChoose(tab);
        else setSaid(say("teachSiteDeclined", { site: name }));
      },
      (error: unknown) => {
        console.error("The browser didn't ask.", error);
        setSaid(say("teachSiteRuledOut", { site: name }));
      },
    );
  };
  const allow = () => {
    if (site === undefined) {
      setProblem(say("teachAddressWrong"));
      return;
    }
    // First of all: after any await the browser has forgotten the click.
    const answer = host.requestSite(site.address);
    setProblem("");
    answer.then(
      (isAllowed) => {
        setSaid(say(isAllowed ? "teachSiteAllowed" : "teachSiteDeclined", { site: site.host }));
        tabs.look();
      },
      (error: unknown) => {
        console.error("The browser didn't ask.", error);
        setSaid("");
        setProblem(say("teachSiteRuledOut", { site: site.host }));
      },
    );
  };
  return (
    <>
      <Heading text={say("teachChooseTab")} />
      <p>{say("teachChooseTabHint")}</p>
      {tabs.open.length === 0 ? (
        <p class="quiet">{say("teachNoTab")}</p>
      ) : (
        <ul class="tab-choices">
          {[...tabs.open].sort(fromFirst(from)).map((tab) => (
            <li key={tab.id}>
              <button type="button" class="tab-choice" onClick={() => choose(tab)}>
                <bdi>{tab.title === "" ? say("teachNoTitle") : tab.title}</bdi>
                <span class="quiet">{URL.parse(tab.address)?.host}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <section>
        <h2>{say("teachNotInList")}</h2>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            allow();
          }}
        >
          <Field
            id="console-address"
            label={say("teachAddress")}
            hint={say("teachAddressHint")}
            value={address}
            problems={problem === "" ? [] : [{ field: "console-address", text: problem }]}
            onInput={setAddress}
          />
          <button type="submit" class="button">
            {site === undefined
              ? say("teachAllowThisSite")
              : say("teachAllowSite", { site: site.host })}
          </button>
        </form>
        <p role="status" class="said">
          {said}
        </p>
      </section>
    </>
  );
}

function useTabs(host: TeachHost) {
  const [open, setOpen] = useState<readonly TeachTab[]>([]);
  const look = () => {
    host
      .tabs()
      .then(setOpen, (error: unknown) => console.error("The tabs can't be listed.", error));
  };
  useLayoutEffect(() => {
    look();
    return host.onTabs(look);
  }, [host]);
  return { open, look };
}
