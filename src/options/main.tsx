import { render } from "preact";
import { onOrganisation, readOrganisation, sendOrganisation } from "../browser/organisation-store";
import { loadPack } from "../browser/pack";
import { emptyOrganisation, formatOrganisation } from "../call/organisation";
import { download } from "./download";
import "./options.scss";
import { Options, type OptionsProps } from "./Options";

const root = document.getElementById("options");
if (root === null) throw new Error("The options page has no place for it.");

const paint = (props: OptionsProps) => render(<Options {...props} />, root);

/** What is stored; nothing, and that it can't be read, where it can't. */
const stored = readOrganisation().then(
  (organisation) => ({ organisation, isUnreadable: false }),
  (error: unknown) => {
    console.error("The organisation's details can't be read.", error);
    return { organisation: emptyOrganisation, isUnreadable: true };
  },
);
const routes = loadPack().then(
  (pack) => pack.routes,
  (error: unknown) => {
    console.error("The policy can't be read.", error);
    return [];
  },
);

// Nothing is painted before both are known: an empty form would look as if nothing were stored.
void Promise.all([stored, routes]).then(([known, names]) => {
  let props: OptionsProps = {
    ...known,
    routes: names,
    onSave: sendOrganisation,
    onExport: (organisation) => download("organisation.json", formatOrganisation(organisation)),
  };
  paint(props);
  onOrganisation((organisation) => {
    props = { ...props, organisation, isUnreadable: false };
    paint(props);
  });
});
