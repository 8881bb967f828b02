/** What is written on the actions. */
export const words = {
  allOfKind: (count: number, title: string | undefined) =>
    `${title ?? 'Mend it in this way'}: ${count === 2 ? 'both' : `all ${count}`} of this kind in this file`,
  allOfWriting: (count: number) =>
    count === 1
      ? 'Mend the mistake of writing that has one right fix'
      : `Mend all ${count} mistakes of writing that have one right fix`,
  accept: (code: string) => `Accept with a reason: ${code}`,
  acceptEverywhere: (code: string) => `Accept with a reason, in the whole agreement: ${code}`,
  reason: '(why both sides accept this)',
  create: (kind: string, name: string) => `Create ${kind} ${name}`,
  createIn: (kind: string, name: string, party: string) => `Create ${kind} ${name} of ${party}`,
  use: (path: string, name: string) => `Use ${path}, which has ${name}`,
  measure: 'Turn this promise into a metric and an objective that can be measured',
  relieve: (side: string, duty: string) => `Relieve ${side} while ${duty} is late`,
  oblige: (side: string, relief: string) => `Say what ${side} must do, so that ${relief} answers its delay`,
  extract: (name: string) => `Make this a defined term: ${name}`,
  sort: 'Put the rows and columns in their usual order',
  fill: (count: number) =>
    count === 1 ? 'Fill the missing cell with “-”' : `Fill the ${count} missing cells with “-”`,
} as const;
