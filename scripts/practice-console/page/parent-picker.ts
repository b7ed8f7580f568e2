import { type CaseRecord, type Role, roleNames, roles } from "../case-record";
import { element } from "./dom/element";

/** The choice of which parent is on the call. */
export function parentPicker(
  record: CaseRecord,
  onChoose: (role: Role | null) => void,
): {
  readonly label: HTMLLabelElement;
  readonly select: HTMLSelectElement;
  show(role: Role | null): void;
} {
  const label = element("label", { for: "on-the-call" }, "On the call");
  const select = element("select", { id: "on-the-call" });
  select.append(element("option", { value: "" }, "Not chosen"));
  for (const role of roles) {
    const text = `${roleNames[role]} – ${record.parents[role].name}`;
    select.append(element("option", { value: role }, text));
  }
  select.addEventListener("change", () => {
    onChoose(roles.find((role) => role === select.value) ?? null);
  });
  return {
    label,
    select,
    show(role) {
      select.value = role ?? "";
    },
  };
}
