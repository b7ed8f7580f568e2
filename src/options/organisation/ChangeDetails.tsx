import { useLayoutEffect, useState } from "preact/hooks";
import type { Organisation } from "../../call/organisation";
import { say } from "../../words/say";
import { ImportFile } from "../ImportFile";
import type { Outcome } from "../outcome";
import { fieldProblemsOf } from "./field-problems";
import { checkForm, type Form, formOf, isSameForm, withoutBlankRows } from "./form";
import type { OrganisationDetailsProps } from "./OrganisationDetails";
import { OrganisationForm } from "./OrganisationForm";
import { readOrganisationFile } from "./read-organisation-file";

type ChangeDetailsProps = { outcome: Outcome } & Pick<
  OrganisationDetailsProps,
  "organisation" | "routes" | "onSave" | "onExport"
>;

const FORM = "form";
const FILE = "file";

/** The form with the organisation's details, and the way in and out for a whole file. */
export function ChangeDetails(props: ChangeDetailsProps) {
  const { organisation, routes, outcome, onSave, onExport } = props;
  const { refusal, said, refuse, attempt, forget } = outcome;
  const [base, setBase] = useState(organisation);
  const [form, setForm] = useState(() => formOf(organisation));
  const isChanged = !isSameForm(form, formOf(base));

  // Saved here, or in another tab: what is being typed is never replaced by it.
  useLayoutEffect(() => {
    setBase(organisation);
    if (!isChanged) setForm(formOf(organisation));
  }, [organisation]);

  const save = async (next: Organisation, place: string, text: string) => {
    if (await attempt(onSave(next), place, text)) setBase(next);
  };
  const onSubmit = async () => {
    const tidy = withoutBlankRows(form);
    setForm(tidy);
    const checked = checkForm(tidy);
    if (checked.ok) return save(checked.organisation, FORM, say("organisationSaved"));
    refuse(say("refusalNotSaved"), fieldProblemsOf(checked.problems));
  };
  const onImport = async (file: File | undefined) => {
    const refused = say("refusalNotImported");
    if (file === undefined) return refuse(refused, [{ field: FILE, text: say("refusalNoFile") }]);
    const ids = routes.map(({ id }) => id);
    const read = await readOrganisationFile(file, ids.length === 0 ? undefined : ids);
    if (!read.ok) {
      return refuse(
        refused,
        read.problems.map((text) => ({ text })),
      );
    }
    setForm(formOf(read.organisation));
    await save(read.organisation, FILE, say("organisationImported"));
  };

  return (
    <>
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
            forget();
          }}
        />
        <div class="save-line">
          <button type="submit" class="button">
            {say("organisationSave")}
          </button>
          <p role="status" class="said">
            {said(FORM)}
          </p>
          {isChanged && <p class="not-saved">{say("organisationUnsaved")}</p>}
        </div>
      </form>
      <ImportFile
        id={FILE}
        heading={say("organisationFiles")}
        intro={say("organisationFilesIntro")}
        label={say("organisationFile")}
        button={say("organisationImport")}
        onImport={(file) => void onImport(file)}
        buttons={
          <button type="button" class="button button--plain" onClick={() => onExport(base)}>
            {say("organisationExport")}
          </button>
        }
      >
        <p role="status" class="said">
          {said(FILE)}
        </p>
      </ImportFile>
    </>
  );
}
