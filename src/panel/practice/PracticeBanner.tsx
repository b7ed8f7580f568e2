import { say } from "../../words/say";

/** Says that what is pressed here counts for nothing: above all else, whatever is shown. */
export const PracticeBanner = () => <p class="practice">{say("welcomePracticeBanner")}</p>;
