import { entryOf, familyOf, usualSeverity, type Code, type Severity } from '@sla-lang/core';
import type * as Sarif from 'sarif';
import { allFindings, type Place, type Range, type Report, type Reported } from './report.ts';

/** What the format tells about the tool and its checks. */
export interface SarifOptions {
  readonly version: string;
  /** The page of a check as Markdown, where there is one. */
  readonly page: (code: Code) => string | undefined;
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  Sarif.Result.level
>;

/** Paths are relative to this base, which whoever reads the file resolves: the same input gives the same bytes anywhere. */
const BASE = '%SRCROOT%';

/**
 * The findings in the Static Analysis Results Interchange Format, version 2.1.0.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarif(report: Report, options: SarifOptions): string {
  const findings = allFindings(report);
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const indexes = new Map(codes.map((code, index) => [code, index]));
  const log: Sarif.Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'sla',
            semanticVersion: options.version,
            rules: codes.map((code) => ruleOf(code, options)),
          },
        },
        originalUriBaseIds: { [BASE]: { description: { text: 'The root of the files that were checked.' } } },
        columnKind: 'utf16CodeUnits',
        artifacts: report.files.map(({ path }) => ({ location: artifact(path) })),
        results: findings.map((finding) => resultOf(finding, indexes)),
      },
    ],
  };
  return JSON.stringify(log, null, 2) + '\n';
}

function ruleOf(code: Code, { page }: SarifOptions): Sarif.ReportingDescriptor {
  const { title } = entryOf(code);
  const markdown = page(code);
  return {
    id: code,
    name: code.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    ...(markdown === undefined ? {} : { help: { text: markdown, markdown } }),
    defaultConfiguration: { level: LEVELS[usualSeverity(code)] },
    properties: { tags: [familyOf(code)] },
  };
}

function resultOf(finding: Reported, indexes: ReadonlyMap<Code, number>): Sarif.Result {
  return {
    ruleId: finding.code,
    ruleIndex: indexes.get(finding.code) ?? -1,
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: physical(finding),
        ...(finding.agreement === undefined
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: finding.agreement, kind: 'agreement' }] }),
      },
    ],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map((place, id) => ({
            id,
            message: { text: place.message },
            physicalLocation: physical(place),
          })),
        }),
    ...(finding.fixes.length === 0 ? {} : { fixes: finding.fixes.map(fixOf) }),
    suppressions:
      finding.accepted === undefined ? [] : [{ kind: 'inSource', status: 'accepted', justification: finding.accepted }],
    ...(finding.disadvantages.length === 0 ? {} : { properties: { disadvantages: [...finding.disadvantages] } }),
  };
}

const messageOf = ({ message, disadvantages }: Reported): string =>
  disadvantages.length === 0 ? message : `${message} (To the disadvantage of ${disadvantages.join(' and ')})`;

function fixOf({ title, edits }: Reported['fixes'][number]): Sarif.Fix {
  const byPath = Map.groupBy(edits, ({ path }) => path);
  return {
    description: { text: title },
    artifactChanges: [...byPath].map(([path, changes]) => ({
      artifactLocation: artifact(path),
      replacements: changes.map(({ range, newText }) => ({
        deletedRegion: region(range),
        insertedContent: { text: newText },
      })),
    })),
  };
}

const physical = ({ path, range }: Place): Sarif.PhysicalLocation => ({
  artifactLocation: artifact(path),
  ...(range ? { region: region(range) } : {}),
});

const artifact = (path: string): Sarif.ArtifactLocation => ({
  uri: path.split('/').map(encodeURIComponent).join('/'),
  uriBaseId: BASE,
});

const region = ({ start, end }: Range): Sarif.Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});
