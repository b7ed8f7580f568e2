import { useLayoutEffect, useState } from "preact/hooks";
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
    const name = URL.parse(tab.address)?.host;
    setProblem("");
    answer.then(
      (isAllowed) => {
        if (isAllowed) onChoose(tab);
        else setSaid(`Verbatim may not see ${name}. Nothing has changed.`);
      },
      (error: unknown) => {
        console.error("The browser didn't ask.", error);
        setSaid(`The browser can’t allow ${name}. Your IT team may have ruled it out.`);
      },
    );
  };
  const allow = () => {
    if (site === undefined) {
      setProblem("Paste the console’s address. It begins with https://");
      return;
    }
    // First of all: after any await the browser has forgotten the click.
    const answer = host.requestSite(site.address);
    setProblem("");
    answer.then(
      (isAllowed) => {
        setSaid(
          isAllowed
            ? `Verbatim may see ${site.host} now. Choose its tab above, or open it in another tab.`
            : `Verbatim may not see ${site.host}. Nothing has changed.`,
        );
        tabs.look();
      },
      (error: unknown) => {
        console.error("The browser didn't ask.", error);
        setSaid("");
        setProblem(`The browser can’t allow ${site.host}. Your IT team may have ruled it out.`);
      },
    );
  };
  return (
    <>
      <Heading text="Choose the tab that your console is in" />
      <p>Have a case open there, with a call on it if you can.</p>
      {tabs.open.length === 0 ? (
        <p class="quiet">No tab is open that Verbatim may see.</p>
      ) : (
        <ul class="tab-choices">
          {[...tabs.open].sort(fromFirst(from)).map((tab) => (
            <li key={tab.id}>
              <button type="button" class="tab-choice" onClick={() => choose(tab)}>
                <bdi>{tab.title === "" ? "No title" : tab.title}</bdi>
                <span class="quiet">{URL.parse(tab.address)?.host}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <section>
        <h2>Your console isn’t in the list?</h2>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            allow();
          }}
        >
          <Field
            id="console-address"
            label="The console’s address"
            hint="Copy it from the browser’s address bar, for example https://crm.example/cases"
            value={address}
            problems={problem === "" ? [] : [{ field: "console-address", text: problem }]}
            onInput={setAddress}
          />
          <button type="submit" class="button">
            Allow Verbatim to see {site?.host ?? "this site"}
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
