import type { ComponentChildren } from "preact";

export interface SettingRow {
  name: string;
  /** Under the name. */
  hint?: string | undefined;
  value: ComponentChildren;
}

/** Settings to be read: names, and what each is set to. */
export const Settings = ({ rows }: { rows: readonly SettingRow[] }) => (
  <dl class="settings">
    {rows.map(({ name, hint, value }) => (
      <div key={`${name} ${hint}`}>
        <dt>
          <bdi>{name}</bdi>
          {hint !== undefined && <span class="quiet">{hint}</span>}
        </dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
