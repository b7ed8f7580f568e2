import type { FromTeach, ToTeach } from "./profile/teach/messages";
import { teachFrame } from "./screen/teach/teach-frame";
import { useMessages } from "./words/say";

/**
 * Put into the frames of a console's tab while somebody teaches Verbatim that console, and only
 * then. It lives as long as its port: when the options page closes, or the extension is updated,
 * everything that it put into the page goes.
 */

const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** Of this world alone: the page can't see it. */
const world = globalThis as { verbatimIsTeaching?: boolean };

if (world.verbatimIsTeaching !== true) {
  world.verbatimIsTeaching = true;
  useMessages((key) => api.i18n.getMessage(key));
  const life = new AbortController();
  const port = api.runtime.connect(api.runtime.id, { name: "teach" });
  const send = (message: FromTeach) => {
    if (!life.signal.aborted) port.postMessage(message);
  };
  const receive = teachFrame(send, life.signal);
  port.onMessage.addListener((message: ToTeach) => receive(message));
  port.onDisconnect.addListener(() => {
    life.abort();
    world.verbatimIsTeaching = false;
  });
}
