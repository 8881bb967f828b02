export * from './calendar-spec.ts';
export * from './compile.ts';
export * from './day-hours.ts';
export * from './day.ts';
export * from './holidays.ts';
export * from './stretches.ts';
export * from './zone-clock.ts';
export * from './zone.ts';
