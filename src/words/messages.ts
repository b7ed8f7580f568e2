import type browser from "../_locales/en/browser.json";
import type call from "../_locales/en/call.json";
import type ledger from "../_locales/en/ledger.json";
import type log from "../_locales/en/log.json";
import type manifest from "../_locales/en/manifest.json";
import type options from "../_locales/en/options.json";
import type panel from "../_locales/en/panel.json";
import type popup from "../_locales/en/popup.json";
import type profile from "../_locales/en/profile.json";
import type screen from "../_locales/en/screen.json";
import type ui from "../_locales/en/ui.json";
import type welcome from "../_locales/en/welcome.json";

/**
 * Every message of the interface, as the English files of `_locales` hold them: one file for each
 * room of the house, which a build joins into the one that browsers read.
 *
 * @see https://developer.chrome.com/docs/extensions/reference/api/i18n
 */
export type Messages = typeof browser &
  typeof call &
  typeof ledger &
  typeof log &
  typeof manifest &
  typeof options &
  typeof panel &
  typeof popup &
  typeof profile &
  typeof screen &
  typeof ui &
  typeof welcome;

export type Key = keyof Messages;

/** Messages without a place. */
export type PlainKey = {
  [K in Key]: Messages[K] extends { placeholders: unknown } ? never : K;
}[Key];

/** What stands for the places of a message, by their names; nothing where it has none. */
export type ValuesOf<K extends Key> = Messages[K] extends { placeholders: infer Places }
  ? [values: Readonly<Record<keyof Places, string | number>>]
  : [];

/** Messages that depend on a number: `calls` where there are `calls_one` and `calls_other`. */
export type CountedKey = BaseOf<Key>;

type BaseOf<K> = K extends `${infer Base}_other`
  ? `${Base}_one` extends Key
    ? Base
    : never
  : never;

type OtherOf<K extends CountedKey> = `${K}_other` & Key;

/** As ValuesOf, without the number itself. */
export type CountedValuesOf<K extends CountedKey> = Messages[OtherOf<K>] extends {
  placeholders: infer Places;
}
  ? [Exclude<keyof Places, "count">] extends [never]
    ? []
    : [values: Readonly<Record<Exclude<keyof Places, "count">, string | number>>]
  : [];
