/** What marks a file as one of these, before anything else is read from it. */
export const FORMAT = 'sla-agreement';

/** Grows with every change that an older reader would misread. */
export const VERSION = 1;

/** Where the schema of this version is published, with the package. */
export const SCHEMA_ID = 'https://unpkg.com/@sla-lang/documents/schema/agreement.schema.json';
export const PERFORMANCE_SCHEMA_ID = 'https://unpkg.com/@sla-lang/documents/schema/performance.schema.json';
