import { say } from "../words/say";

/** Gives a page its title and says which language it is in. Until then it is nobody's. */
export function namePage(title: string): void {
  document.title = title;
  document.documentElement.lang = say("languageTag");
}
