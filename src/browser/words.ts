import { useMessages } from "../words/say";
import { browser } from "./extension";

/** Lets this context say the interface's messages, in the browser's language. Entries import it. */
useMessages((key) => browser.i18n.getMessage(key));
