import type { AgreementInfo } from '@sla-lang/language/protocol';
import { l10n } from 'vscode';

/** "2 errors, 1 warning"; nothing where nothing is open. */
export function inWords({ errors, warnings }: Pick<AgreementInfo, 'errors' | 'warnings'>): string {
  return [
    ...(errors === 0 ? [] : [errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors)]),
    ...(warnings === 0 ? [] : [warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings)]),
  ].join(', ');
}

export const filesInWords = (count: number): string => (count === 1 ? l10n.t('1 file') : l10n.t('{0} files', count));
