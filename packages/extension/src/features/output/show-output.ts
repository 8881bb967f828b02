import type { Feature } from '../feature.ts';
import { command } from '../../infrastructure/commands.ts';

export const showOutput: Feature = ({ server }) => command('sla.showOutput', server, () => server.output.show());
