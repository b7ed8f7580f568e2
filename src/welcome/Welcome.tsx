import type { ComponentChildren } from "preact";
import { Key } from "../ui/Key";
import { Said } from "../ui/Said";
import { say } from "../words/say";
import { OpenPanel, type OpenPanelProps } from "./OpenPanel";
import { Practice, type PracticeProps } from "./Practice";

export type WelcomeProps = OpenPanelProps & PracticeProps;

/** The first-run page: what Verbatim does and keeps, and four steps into the work. */
export function Welcome({ shortcut, onOpen, ...practice }: WelcomeProps) {
  const { showKeys } = practice.keys;
  return (
    <main class="welcome">
      <h1>{say("welcomeHeading")}</h1>
      <p class="lead">{say("welcomeDoes")}</p>
      <p>{say("welcomeDoesMore")}</p>
      <h2>{say("welcomeKeepsHeading")}</h2>
      <ul class="keeps">
        <li>{say("welcomeKeepsReadings")}</li>
        <li>{say("welcomeKeepsNot")}</li>
        <li>{say("welcomeKeepsHonest")}</li>
        <li>{say("welcomeKeepsFree")}</li>
      </ul>
      <h2>{say("welcomeStepsHeading")}</h2>
      <ol class="welcome-steps">
        <Step title={say("welcomePanelHeading")}>
          <p>{say("welcomePanelAbout")}</p>
          <OpenPanel shortcut={shortcut} onOpen={onOpen} />
        </Step>
        <Step title={say("welcomeConsoleHeading")}>
          <p>{say("welcomeConsoleAbout")}</p>
          <p>{say("welcomeConsoleManaged")}</p>
          <p>
            <a href="/src/options/index.html#add" target="_blank" rel="noopener">
              {say("welcomeConsoleAdd")}
            </a>
          </p>
        </Step>
        <Step title={say("welcomePracticeHeading")}>
          <p>{say("welcomePracticeAbout")}</p>
          <Practice {...practice} />
        </Step>
        <Step title={say("welcomeDoneHeading")}>
          <p>{say("welcomeDoneAbout")}</p>
          <ul>
            <li>
              <a href="/src/options/index.html#keys" target="_blank" rel="noopener">
                {showKeys === undefined ? (
                  say("keysChange")
                ) : (
                  <Said message="welcomeHelpKeys" keyname={<Key name={showKeys} isRead />} />
                )}
              </a>
            </li>
            <li>{say("welcomeHelpLookUp")}</li>
            <li>
              <a href="/src/log/index.html" target="_blank" rel="noopener">
                {say("welcomeHelpLog")}
              </a>
            </li>
            <li>{say("welcomeHelpAgain")}</li>
          </ul>
        </Step>
      </ol>
    </main>
  );
}

const Step = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <li>
    <h3>{title}</h3>
    {children}
  </li>
);
