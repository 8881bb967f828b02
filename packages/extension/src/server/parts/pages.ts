export { pages } from '@sla-lang/core/pages';
