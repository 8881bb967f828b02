/** The kinds of actions that there are, as the protocol names them. */
export const kinds = {
  quickFix: 'quickfix',
  extract: 'refactor.extract',
  rewrite: 'refactor.rewrite',
  fixAll: 'source.fixAll.sla',
} as const;
