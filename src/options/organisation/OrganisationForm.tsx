import { OrganisationBox } from "../../ui/OrganisationBox";
import { Field } from "../Field";
import type { FieldProblem } from "../field-problem";
import { type Form, linesOf } from "./form";
import { Officers } from "./Officers";
import { type RouteName, Routes } from "./Routes";

export interface OrganisationFormProps {
  form: Form;
  routes: readonly RouteName[];
  problems: readonly FieldProblem[];
  onChange: (change: Partial<Form>) => void;
}

/** The fields. Nothing is required: what the organisation doesn't put in is shown as a gap. */
export function OrganisationForm({ form, routes, problems, onChange }: OrganisationFormProps) {
  const field = (name: keyof Omit<Form, "officers" | "routes">) => ({
    value: form[name],
    problems,
    onInput: (text: string) => onChange({ [name]: text }),
  });
  return (
    <>
      <section>
        <h2>Suicide threats</h2>
        <Field
          id="steps"
          kind="lines"
          label="Steps"
          hint="What the handler does, one step a line. The policy gives none beyond the referral."
          {...field("steps")}
        />
        <Field
          id="last-checked"
          kind="date"
          label="Last checked"
          hint="When somebody last made sure that these steps are right."
          {...field("lastChecked")}
        />
        <Preview form={form} />
      </section>
      <section>
        <h2>Nominated officers</h2>
        <p class="quiet">One for each team, named as the console names it.</p>
        <Officers
          rows={form.officers}
          problems={problems}
          onChange={(officers) => onChange({ officers })}
        />
      </section>
      <section>
        <h2>Freedom of Information</h2>
        <Field id="foi-team" label="Freedom of Information team" {...field("foiTeam")} />
        <Field
          id="foi-contact"
          label="Freedom of Information contact (optional)"
          {...field("foiContact")}
        />
      </section>
      <section>
        <h2>Other contacts</h2>
        <Field id="welsh" label="Welsh contact" {...field("welsh")} />
        <Field id="interpreter" label="Interpreter contact" {...field("interpreter")} />
        <Routes
          routes={routes}
          contacts={form.routes}
          problems={problems}
          onChange={(contacts) => onChange({ routes: contacts })}
        />
      </section>
      <section>
        <h2>Intranet</h2>
        <Field
          id="intranet-host"
          label="Intranet host"
          hint="The policy’s editions name different hosts. The one that answers here, for example intralink.link2.gpn.gov.uk"
          {...field("intranetHost")}
        />
      </section>
    </>
  );
}

/** The steps as a handler will see them. */
function Preview({ form }: { form: Form }) {
  const steps = linesOf(form.steps);
  if (steps.length === 0) return null;
  const { lastChecked } = form;
  return (
    <div class="preview">
      <p class="quiet">The handler sees:</p>
      <OrganisationBox level={3} lastChecked={lastChecked === "" ? undefined : lastChecked}>
        <ol>
          {steps.map((step, index) => (
            <li key={index}>
              <bdi>{step}</bdi>
            </li>
          ))}
        </ol>
      </OrganisationBox>
    </div>
  );
}
