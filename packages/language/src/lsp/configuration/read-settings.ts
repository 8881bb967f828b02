import {
  codes,
  defaultThresholds,
  families,
  severities,
  type Code,
  type Family,
  type Settings,
  type Severity,
} from '@sla-lang/core';
import { nearest } from '../../diagnostics/suggest.ts';
import { defaultEditorSettings, type EditorSettings } from './settings.ts';

/** The settings in a value that comes from outside, and in words what of it means nothing. */
export interface ReadSettings {
  readonly settings: EditorSettings;
  readonly problems: readonly string[];
}

const profiles = ['standard', 'strict'] as const;
const levels = [...severities, 'off'] as const;
const judged: readonly string[] = [...families, ...codes];

/** Reads the section `sla`. Whatever cannot be used is told and otherwise as if it were not there. */
export function readSettings(section: unknown): ReadSettings {
  const problems: string[] = [];
  const read = new Reading('sla', fieldsOf(section) ?? {}, problems);
  const { contract, inlayHints, codeLens } = defaultEditorSettings;
  const contracts = read.section('contract');
  const hints = read.section('inlayHints');
  return {
    settings: {
      checks: readChecks(read.section('checks')),
      contract: {
        locale: contracts.text('locale'),
        formats: contracts.texts('formats') ?? contract.formats,
        folder: contracts.text('folder') ?? contract.folder,
      },
      inlayHints: {
        allowedDowntime: hints.flag('allowedDowntime') ?? inlayHints.allowedDowntime,
        endOfTerm: hints.flag('endOfTerm') ?? inlayHints.endOfTerm,
        inheritedValues: hints.flag('inheritedValues') ?? inlayHints.inheritedValues,
      },
      codeLens: { enabled: read.section('codeLens').flag('enabled') ?? codeLens.enabled },
    },
    problems,
  };
}

function readChecks(checks: Reading): Settings {
  return {
    profile: checks.choice('profile', profiles) ?? defaultEditorSettings.checks.profile,
    severities: readSeverities(checks.section('severity')),
    thresholds: readThresholds(checks.section('thresholds')),
  };
}

function readSeverities(chosen: Reading): Settings['severities'] {
  const read: Partial<Record<Code | Family, Severity | 'off'>> = {};
  for (const of of chosen.names()) {
    if (!judged.includes(of)) {
      const near = nearest(of, judged);
      chosen.tell(`There is no check or family ${of}.${near === undefined ? '' : ` Did you mean ${near}?`}`);
      continue;
    }
    const level = chosen.choice(of, levels);
    if (level) read[of as Code | Family] = level;
  }
  return read;
}

function readThresholds(chosen: Reading): Settings['thresholds'] {
  const read: Record<string, number> = {};
  for (const name of chosen.names()) {
    if (!Object.hasOwn(defaultThresholds, name)) {
      chosen.tell(`There is no threshold ${name}. There are ${Object.keys(defaultThresholds).join(', ')}.`);
      continue;
    }
    const value = chosen.number(name);
    if (value !== undefined) read[name] = value;
  }
  return { ...defaultThresholds, ...read };
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;

/** A section being read. What is missing or null was not chosen; what is of another kind is told. */
class Reading {
  readonly #path: string;
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #problems: string[];

  constructor(path: string, fields: Readonly<Record<string, unknown>>, problems: string[]) {
    this.#path = path;
    this.#fields = fields;
    this.#problems = problems;
  }

  tell(problem: string): void {
    this.#problems.push(`${this.#path}: ${problem}`);
  }

  names(): string[] {
    return Object.keys(this.#fields);
  }

  section(name: string): Reading {
    const fields = this.#read(name, 'a group of settings', (value) => fieldsOf(value)) ?? {};
    return new Reading(`${this.#path}.${name}`, fields, this.#problems);
  }

  flag(name: string): boolean | undefined {
    return this.#read(name, 'true or false', (value) => (typeof value === 'boolean' ? value : undefined));
  }

  /** An empty text is none: that is how editors show what was not chosen. */
  text(name: string): string | undefined {
    return this.#read(name, 'a text', (value) => (typeof value === 'string' ? value.trim() : undefined)) || undefined;
  }

  texts(name: string): readonly string[] | undefined {
    const isText = (each: unknown): each is string => typeof each === 'string';
    return this.#read(name, 'a list of texts', (value) =>
      Array.isArray(value) && value.every(isText) ? value : undefined,
    );
  }

  number(name: string): number | undefined {
    const isFit = (value: unknown): value is number =>
      typeof value === 'number' && Number.isFinite(value) && value >= 0;
    return this.#read(name, 'a number, 0 or more', (value) => (isFit(value) ? value : undefined));
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    return this.#read(name, `one of ${choices.join(', ')}`, (value) => choices.find((choice) => choice === value));
  }

  #read<T>(name: string, kind: string, read: (value: unknown) => T | undefined): T | undefined {
    const value = Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined;
    if (value === undefined || value === null) return undefined;
    const found = read(value);
    if (found === undefined) this.#problems.push(`${this.#path}.${name}: this must be ${kind}.`);
    return found;
  }
}
