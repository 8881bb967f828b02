/** Where the schedule with the service levels stands that belong to no single service. */
export const OTHER_STANDARDS = 'schedule:other standards';
