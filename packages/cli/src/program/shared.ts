import { Option, type Command } from 'commander';
import { exitMeanings, type Exit } from '../exit.ts';
import { readCount, readDate, readSeverity } from '../options.ts';

/** Takes note of how a command ended. */
export type Finish = (exit: Exit) => void;

/** The options of commands that judge agreements. */
export function addJudging(command: Command): Command {
  return command
    .optionsGroup('What is judged, and how strictly:')
    .option('--strict', 'judge by the strict profile, and let warnings fail')
    .option('--max-warnings <n>', 'fail when there are more warnings', readCount)
    .addOption(
      new Option(
        '--severity <check=level>',
        'give a check, or a whole family, another severity: error, warning, info or off; may be repeated',
      ).argParser(readSeverity),
    )
    .option('--today <date>', 'judge dates as of this day (YYYY-MM-DD) instead of today', readDate)
    .option('--root <folder>', 'read nothing outside of this folder');
}

/** Commands as they would be typed, each with what it does. */
export const examples = (...lines: readonly (readonly [command: string, what: string])[]): string => {
  const width = Math.max(...lines.map(([command]) => command.length));
  return ['', 'Examples:', ...lines.map(([command, what]) => `  ${command.padEnd(width)}  ${what}`)].join('\n');
};

export const exitCodes = ['', 'Exit codes:', ...exitMeanings.map(([code, meaning]) => `  ${code}  ${meaning}`)].join(
  '\n',
);
