/**
 * The page that cases are put into and taken from. Each change is one call that says when it was
 * made, by the page's own clock, and tells the floor's content script what to have painted.
 */
const SCRIPT = `
  const main = document.querySelector("main");
  const field = (label, value) => "<dt>" + label + "</dt><dd>" + value + "</dd>";
  const screenOf = (reference, team) =>
    "<dl>" + field("Case reference", reference) + field("Client role", "Parent with care") +
    field("First contact", "Yes") + "</dl>" + team;
  const CHANGES = {
    arriveAsText: (reference) => {
      main.innerHTML = screenOf(reference, "<dl>" + field("Owning team", "Team 0") + "</dl>");
    },
    arriveAsForm: (reference) => {
      main.innerHTML = screenOf(reference, '<label for="team">Owning team</label>' +
        '<select id="team"><option>Team 0</option><option>Team 1</option></select>');
    },
    changeText: (team) => {
      main.querySelector("dl:last-child dd").firstChild.data = team;
    },
    changeControl: (team) => {
      main.querySelector("select").value = team;
    },
    remove: () => main.replaceChildren(),
    hide: () => main.classList.add("away"),
    clear: () => {
      main.replaceChildren();
      main.classList.remove("away");
    },
  };
  window.change = (kind, value, paint) => {
    const at = performance.timeOrigin + performance.now();
    CHANGES[kind](value);
    dispatchEvent(new CustomEvent("case", { detail: paint }));
    return at;
  };`;

/** The first case, with which the panel is opened. */
export const FIRST = "121 0000 00000";

export const DETECTION_PAGE = `<style>.away { display: none }</style><main></main>
  <script>${SCRIPT} change("arriveAsText", "${FIRST}", "");</script>`;

/** What can be done to the page. */
export type Change =
  | "arriveAsText"
  | "arriveAsForm"
  | "changeText"
  | "changeControl"
  | "remove"
  | "hide"
  | "clear";
