/** What is written on the lenses. */
export const words = {
  generate: 'Generate contract',
  preview: 'Open preview',
  errors: (count: number) => counted(count, 'error'),
  warnings: (count: number) => counted(count, 'warning'),
  warningsFor: (count: number, party: string) => `${counted(count, 'warning')} for ${party}`,
  references: (count: number) => counted(count, 'reference'),
} as const;

const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
