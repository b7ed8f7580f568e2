import { byId } from "../page/dom/element";
import { millisecondsFrom } from "../shared/query";
import { linkToConsole } from "./console-link";
import { isTelephoneNumber, randomNumber } from "./numbers";
import { createPhone } from "./phone";
import { createView } from "./view";

const query = new URLSearchParams(location.search);
const view = createView();
let client: string | null = null;

const phone = createPhone(millisecondsFrom(query, "dial", 600), (line) => {
  view.say("");
  view.show(phone);
  link.tell(line);
});

const link = linkToConsole(query, (message) => {
  if (message.type === "context") client = message.number;
  else dial(message.number);
});

function dial(number: string): void {
  if (!isTelephoneNumber(number)) view.say("Enter a telephone number to dial.");
  else if (phone.dial(number)) view.number.value = "";
  else view.say("Not dialled: end the present call first.");
}

function simulate(): void {
  const typed = view.number.value.trim();
  if (typed !== "" && !isTelephoneNumber(typed)) view.say("That is not a telephone number.");
  else if (phone.ring(typed || client || randomNumber())) view.number.value = "";
}

view.form.addEventListener("submit", (event) => {
  event.preventDefault();
  dial(view.number.value.trim());
});
view.simulate.addEventListener("click", simulate);
view.answer.addEventListener("click", () => phone.answer());
view.hangUp.addEventListener("click", () => phone.hangUp());
// More often than once a second, so that no second is skipped or late; only changes are drawn.
setInterval(() => view.show(phone), 250);

byId("phone").append(...view.nodes);
view.show(phone);
link.tell(phone.line);
