/** The nearest that service level objectives have to an agreement in YAML, for a server to compare with. */

const service = (index: number) => `apiVersion: openslo/v1
kind: Service
metadata:
  name: shop-${index}
  displayName: Web shop ${index}
spec:
  description: Public web shop and its order interface
---
`;

const objective = (index: number) => `apiVersion: openslo/v1
kind: SLO
metadata:
  name: available-${index}
  displayName: Availability ${index}
spec:
  service: shop-${index}
  description: The shop answers
  indicator:
    metadata:
      name: uptime-${index}
    spec:
      ratioMetric:
        counter: true
        good:
          metricSource:
            type: Prometheus
            spec:
              query: sum(rate(http_requests_total{code!~"5.."}[5m]))
        total:
          metricSource:
            type: Prometheus
            spec:
              query: sum(rate(http_requests_total[5m]))
  timeWindow:
    - duration: 30d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - displayName: usual
      target: 0.999
---
`;

/** A file of exactly so many lines. */
export function openSlo(lines: number): string {
  const all: string[] = [];
  for (let index = 0; all.length < lines; index += 1)
    all.push(...`${service(index)}${objective(index)}`.split('\n').slice(0, -1));
  return `${all.slice(0, lines).join('\n')}\n`;
}

const text = { type: 'string' } as const;
const named = {
  type: 'object',
  properties: { name: { type: 'string', description: 'Name within the kind' }, displayName: text },
  required: ['name'],
} as const;
const source = {
  type: 'object',
  properties: {
    metricSource: { type: 'object', properties: { type: text, spec: { type: 'object' } }, required: ['spec'] },
  },
} as const;

/** What a schema for such a file asks for at least. */
export const openSloSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  properties: {
    apiVersion: { enum: ['openslo/v1'], description: 'Version of the format' },
    kind: { enum: ['Service', 'SLO'], description: 'What this document describes' },
    metadata: named,
    spec: {
      type: 'object',
      properties: {
        description: text,
        service: text,
        indicator: {
          type: 'object',
          properties: {
            metadata: named,
            spec: {
              type: 'object',
              properties: {
                ratioMetric: {
                  type: 'object',
                  properties: { counter: { type: 'boolean' }, good: source, total: source },
                },
              },
            },
          },
        },
        timeWindow: {
          type: 'array',
          items: { type: 'object', properties: { duration: text, isRolling: { type: 'boolean' } } },
        },
        budgetingMethod: { enum: ['Occurrences', 'Timeslices', 'RatioTimeslices'] },
        objectives: {
          type: 'array',
          items: { type: 'object', properties: { displayName: text, target: { type: 'number' } } },
        },
      },
    },
  },
  required: ['apiVersion', 'kind', 'metadata', 'spec'],
} as const;
