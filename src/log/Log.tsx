import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { LedgerReader } from "../ledger/log-view/reader";
import type { Names } from "../ledger/log-view/words";
import { namePage } from "../ui/name-page";
import type { Key } from "../words/messages";
import { say } from "../words/say";
import type { LogActions, LogSettings, Trouble } from "./actions";
import { CallPage, type ToErase } from "./CallPage";
import { Calls } from "./Calls";
import { Check } from "./Check";
import { EraseClient } from "./EraseClient";
import { Find } from "./Find";
import { Kept } from "./Kept";
import { type ListView, LogHeader } from "./LogHeader";
import { hashOf, type Route, useRoute } from "./route";

export interface LogProps {
  reader: LedgerReader;
  actions: LogActions;
  names: Names;
  settings: LogSettings;
  /** Why the ledger can't be read, by the error that said so. */
  troubleOf: (error: unknown) => Trouble;
}

const BACK = {
  calls: "logBackCalls",
  find: "logBackFind",
  check: "logBackCheck",
  kept: "logBackKept",
} as const satisfies Record<ListView, Key>;

const TITLES = {
  calls: "logPageCalls",
  find: "logPageFind",
  check: "logPageCheck",
  kept: "logPageKept",
  call: "logPageCall",
} as const satisfies Record<Route["view"], Key>;

/** The reading log: everything that Verbatim keeps of a handler's calls, for her to see. */
export function Log({ reader, actions, names, settings, troubleOf }: LogProps) {
  const route = useRoute();
  const [version, setVersion] = useState(0);
  const [erasing, setErasing] = useState<ToErase | null>(null);
  const [said, setSaid] = useState("");
  const { list, back } = useLists(route);
  const isList = (view: ListView) => erasing === null && route.view === view;
  useLayoutEffect(() => {
    setErasing(null);
    namePage(say(TITLES[route.view]));
  }, [hashOf(route)]);
  const onErase = !settings.mayErase
    ? null
    : (what: ToErase) => {
        setSaid("");
        setErasing(what);
      };
  const onChanged = () => setVersion((now) => now + 1);
  const shared = { reader, names, version, troubleOf };

  return (
    <main class="log">
      <LogHeader
        current={erasing === null ? route.view : undefined}
        onGo={() => {
          setErasing(null);
          setSaid("");
        }}
      />
      <p role="status" class="said">
        {said}
      </p>
      {erasing !== null && (
        <EraseClient
          what={erasing}
          reader={reader}
          actions={actions}
          troubleOf={troubleOf}
          onCancel={() => setErasing(null)}
          onErased={() => {
            setErasing(null);
            setSaid(say("logErased"));
            onChanged();
            if (route.view === "call") location.hash = hashOf({ view: list });
          }}
        />
      )}
      {erasing === null && route.view === "call" && (
        <CallPage {...shared} day={route.day} id={route.id} back={back} onErase={onErase} />
      )}
      <div hidden={!isList("calls")}>
        <Calls {...shared} />
      </div>
      <div hidden={!isList("find")}>
        <Find {...shared} onErase={onErase} />
      </div>
      <div hidden={!isList("check")}>
        <Check {...shared} actions={actions} isShown={isList("check")} onChanged={onChanged} />
      </div>
      <div hidden={!isList("kept")}>
        <Kept reader={reader} settings={settings} actions={actions} />
      </div>
    </main>
  );
}

/** Which list one came to a call from; back in it, the focus is on that call again. */
function useLists(route: Route) {
  const [list, setList] = useState<ListView>("calls");
  const call = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    if (route.view === "call") {
      call.current = route.id;
      return;
    }
    setList(route.view);
    if (call.current === undefined) return;
    const links = document.querySelectorAll<HTMLElement>(
      `[data-call="${CSS.escape(call.current)}"]`,
    );
    call.current = undefined;
    [...links].find((link) => link.closest("[hidden]") === null)?.focus();
  }, [hashOf(route)]);
  return { list, back: { href: hashOf({ view: list }), text: say(BACK[list]) } };
}
