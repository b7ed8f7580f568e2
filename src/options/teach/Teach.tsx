import { useLayoutEffect, useReducer, useState } from "preact/hooks";
import type { Profile } from "../../profile/profile";
import { say } from "../../words/say";
import { Cases } from "./Cases";
import { ChooseTab } from "./ChooseTab";
import { Heading } from "./Heading";
import { Part } from "./Part";
import { PointThere } from "./PointThere";
import { Review } from "./Review";
import { Saved } from "./Saved";
import "./teach.scss";
import type { TeachHost } from "./teach-host-type";
import { TeachSession } from "./teach-session";

export interface TeachProps {
  host: TeachHost;
  /** The console to change; a new one without it. */
  profile?: Profile | undefined;
  /** The tab that she came from: the console’s, most likely. */
  tab?: number | undefined;
  /** It is saved, and she has read so. */
  onDone: () => void;
  onCancel: () => void;
}

/** Teaching Verbatim a console by pointing at its fields, one thing at a time. */
export function Teach({ host, profile, tab, onDone, onCancel }: TeachProps) {
  const [session] = useState(() => new TeachSession(host, profile));
  const [, repaint] = useReducer((times: number) => times + 1, 0);
  useLayoutEffect(() => {
    const stop = session.onChange(() => repaint(undefined));
    return () => {
      stop();
      session.close();
    };
  }, [session]);
  return (
    <div class="teach">
      <Step session={session} host={host} tab={tab} onDone={onDone} />
      {session.state.step !== "saved" && (
        <p>
          <button type="button" class="link" onClick={onCancel}>
            {say("teachCancel")}
          </button>
        </p>
      )}
    </div>
  );
}

function Step({
  session,
  host,
  tab,
  onDone,
}: { session: TeachSession } & Pick<TeachProps, "host" | "tab" | "onDone">) {
  const { state } = session;
  const { step, draft, parts, problem, isBusy } = state;
  const [part] = parts;
  switch (step) {
    case "tab":
      return (
        <>
          {problem !== "" && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          <ChooseTab host={host} from={tab} onChoose={(chosen) => void session.choose(chosen)} />
        </>
      );
    case "parts":
      return part === undefined ? (
        <Heading text={say("teachLooking")} />
      ) : (
        <Part
          key={part}
          origin={part}
          host={host}
          onAllowed={() => void session.partAllowed(part)}
          onDeclined={() => void session.partDeclined(part)}
        />
      );
    case "point":
      return (
        <PointThere
          draft={draft}
          onShow={() => session.showConsole()}
          onFinish={() => void session.stopPointing()}
        />
      );
    case "nothing":
      return (
        <>
          <Heading text={say("teachNothingYet")} />
          <p class="actions">
            <button type="button" class="button" onClick={() => void session.startPointing()}>
              {say("teachBackToPointing")}
            </button>
          </p>
        </>
      );
    case "cases":
      return (
        <Cases
          state={state}
          onCheck={(column) => void session.check(column)}
          onOtherWay={(key, way) => session.useOtherWay(key, way)}
          onPointAgain={(key) => void session.startPointing([key.field], key)}
          onLeaveOut={(key) => session.leaveOut(key)}
          onMeaning={(key, text, meaning) => session.setMeaning(key, text, meaning)}
          onDone={() => session.review()}
        />
      );
    case "review":
      return (
        <Review
          draft={draft}
          isBusy={isBusy}
          onRename={(name) => session.rename(name)}
          onOtherWay={(key, way) => session.useOtherWay(key, way)}
          onPoint={(field, instead) => void session.startPointing([field], instead)}
          onLeaveOut={(key) => session.leaveOut(key)}
          onMeaning={(key, text, meaning) => session.setMeaning(key, text, meaning)}
          onForget={(key, text) => session.removeMeaning(key, text)}
          onSeparator={(key, separator) => session.setSeparator(key, separator)}
          onSave={() => session.save()}
        />
      );
    case "saved":
      return <Saved name={draft.name} onDone={onDone} />;
  }
}
