/** What the organisation says to do at a suicide threat, step by step. */
export const OrganisationSteps = ({ steps }: { steps: readonly string[] }) => (
  <ol class="threat-steps">
    {steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
);
