import { say } from "../words/say";

/** What tells a screen reader that a message beside a field is about an error. */
export const ErrorMark = () => <span class="visually-hidden">{say("logError")} </span>;
