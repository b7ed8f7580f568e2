import { OrganisationBox } from "../../ui/OrganisationBox";
import { say } from "../../words/say";
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
        <h2>{say("organisationSuicide")}</h2>
        <Field
          id="steps"
          kind="lines"
          label={say("organisationSteps")}
          hint={say("organisationStepsHint")}
          {...field("steps")}
        />
        <Field
          id="last-checked"
          kind="date"
          label={say("organisationChecked")}
          hint={say("organisationCheckedHint")}
          {...field("lastChecked")}
        />
        <Preview form={form} />
      </section>
      <section>
        <h2>{say("organisationOfficers")}</h2>
        <p class="quiet">{say("organisationOfficersHint")}</p>
        <Officers
          rows={form.officers}
          problems={problems}
          onChange={(officers) => onChange({ officers })}
        />
      </section>
      <section>
        <h2>{say("organisationFoi")}</h2>
        <Field id="foi-team" label={say("organisationFoiTeam")} {...field("foiTeam")} />
        <Field
          id="foi-contact"
          label={say("organisationFoiContactLabel")}
          {...field("foiContact")}
        />
      </section>
      <section>
        <h2>{say("organisationOthers")}</h2>
        <Field id="welsh" label={say("organisationWelsh")} {...field("welsh")} />
        <Field id="interpreter" label={say("organisationInterpreter")} {...field("interpreter")} />
        <Routes
          routes={routes}
          contacts={form.routes}
          problems={problems}
          onChange={(contacts) => onChange({ routes: contacts })}
        />
      </section>
      <section>
        <h2>{say("organisationIntranet")}</h2>
        <Field
          id="intranet-host"
          label={say("organisationHost")}
          hint={say("organisationHostHint")}
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
      <p class="quiet">{say("organisationPreview")}</p>
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
