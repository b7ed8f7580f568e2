import { useLayoutEffect, useState } from "preact/hooks";
import type { Organisation } from "../../call/organisation";
import { ErrorSummary, type Refusal } from "../ErrorSummary";
import { Files } from "./Files";
import { fieldProblemsOf } from "./field-problems";
import { checkForm, type Form, formOf, isSameForm, withoutBlankRows } from "./form";
import { OrganisationForm } from "./OrganisationForm";
import type { RouteName } from "./Routes";
import { readOrganisationFile } from "./read-organisation-file";

export interface OrganisationDetailsProps {
  /** What is saved. */
  organisation: Organisation;
  /** Whether something is stored that this build can't read. */
  isUnreadable: boolean;
  /** The policy's escalation routes; none where they aren't known. */
  routes: readonly RouteName[];
  /** Resolves once it is saved, rejects where nobody says that it was. */
  onSave: (organisation: Organisation) => Promise<void>;
  onExport: (organisation: Organisation) => void;
}

const UNSURE: Refusal = {
  outcome: "Verbatim was not told that your details are saved.",
  problems: [{ text: "Try again. If it goes on, reload this page and see what is there." }],
};

/** The organisation's own details: typed in, imported whole, exported whole. */
export function OrganisationDetails({
  organisation,
  isUnreadable,
  routes,
  onSave,
  onExport,
}: OrganisationDetailsProps) {
  const [base, setBase] = useState(organisation);
  const [form, setForm] = useState(() => formOf(organisation));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [said, setSaid] = useState({ saved: "", imported: "" });
  const isChanged = !isSameForm(form, formOf(base));

  // Saved here, or in another tab: what is being typed is never replaced by it.
  useLayoutEffect(() => {
    setBase(organisation);
    if (!isChanged) setForm(formOf(organisation));
  }, [organisation]);
  useLayoutEffect(() => {
    document.title = `${refusal === null ? "" : "Error: "}Verbatim: your organisation’s details`;
  }, [refusal]);

  const refuse = (next: Refusal) => {
    setSaid({ saved: "", imported: "" });
    setRefusal(next);
  };
  const save = async (next: Organisation, done: Partial<typeof said>) => {
    try {
      await onSave(next);
    } catch (error) {
      console.error("The organisation's details weren't saved.", error);
      return refuse(UNSURE);
    }
    setRefusal(null);
    setBase(next);
    setSaid({ saved: "", imported: "", ...done });
  };
  const onSubmit = async () => {
    const tidy = withoutBlankRows(form);
    setForm(tidy);
    const checked = checkForm(tidy);
    if (checked.ok) return save(checked.organisation, { saved: "Saved" });
    refuse({
      outcome: "Nothing was saved. What was there is unchanged.",
      problems: fieldProblemsOf(checked.problems),
    });
  };
  const onImport = async (file: File | undefined) => {
    const outcome = "Nothing was imported. What was there is unchanged.";
    if (file === undefined) {
      return refuse({ outcome, problems: [{ field: "file", text: "Choose a file to import." }] });
    }
    const ids = routes.map(({ id }) => id);
    const read = await readOrganisationFile(file, ids.length === 0 ? undefined : ids);
    if (!read.ok) return refuse({ outcome, problems: read.problems.map((text) => ({ text })) });
    setForm(formOf(read.organisation));
    await save(read.organisation, { imported: "Imported and saved. It replaces what was there." });
  };

  return (
    <>
      {refusal !== null && <ErrorSummary refusal={refusal} />}
      <h1>Your organisation’s details</h1>
      <p>
        The policy leaves some things to your organisation. What you write here is shown to handlers
        in a dashed box, never as the policy, and is kept on this machine only.
      </p>
      <p>
        What Verbatim keeps of calls is in the <a href="/src/log/index.html">reading log</a>.
      </p>
      {isUnreadable && (
        <p class="problem" role="alert">
          The details that are stored can’t be read, so the form is empty. They are left as they are
          until you save or import.
        </p>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void onSubmit();
        }}
      >
        <OrganisationForm
          form={form}
          routes={routes}
          problems={refusal?.problems ?? []}
          onChange={(change: Partial<Form>) => {
            setForm((now) => ({ ...now, ...change }));
            setSaid({ saved: "", imported: "" });
          }}
        />
        <div class="save-line">
          <button type="submit" class="button">
            Save
          </button>
          <p role="status" class="said">
            {said.saved}
          </p>
          {isChanged && <p class="not-saved">Not saved yet</p>}
        </div>
      </form>
      <Files said={said.imported} onImport={onImport} onExport={() => onExport(base)} />
    </>
  );
}
