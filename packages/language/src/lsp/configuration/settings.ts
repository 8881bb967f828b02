import { defaultSettings, type Settings } from '@sla-lang/core';

/** What a person has chosen in the section `sla` of the editor's settings, complete and valid. */
export interface EditorSettings {
  /** What is judged, and how strictly. */
  readonly checks: Settings;
  readonly contract: {
    /** The language of the contract; that of the agreement when missing. */
    readonly locale: string | undefined;
    /** What is generated when nothing else is asked for; everything when empty. */
    readonly formats: readonly string[];
    /** Where it is written, relative to the folder of the workspace. */
    readonly folder: string;
  };
  readonly inlayHints: {
    readonly allowedDowntime: boolean;
    readonly endOfTerm: boolean;
    readonly inheritedValues: boolean;
  };
  readonly codeLens: { readonly enabled: boolean };
}

export const defaultEditorSettings: EditorSettings = {
  checks: defaultSettings,
  contract: { locale: undefined, formats: [], folder: 'out' },
  inlayHints: { allowedDowntime: true, endOfTerm: true, inheritedValues: true },
  codeLens: { enabled: true },
};
