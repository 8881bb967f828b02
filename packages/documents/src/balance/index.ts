export { balanceHtml, balancePage, balanceStyle, type BalancePage } from './page.ts';
