import { amounts } from './amounts.ts';
import { causes, duties, exclusions, reliefs } from './causes.ts';
import { conditions } from './conditions.ts';
import { cover } from './cover.ts';
import { credits, examples } from './credits.ts';
import { definitions } from './definitions.ts';
import { general } from './general.ts';
import { changes, documents, holds, liability, reports, terminations } from './governance.ts';
import { measurement } from './measurement.ts';
import { fees, parties, term } from './parties.ts';
import { people } from './people.ts';
import { plans, services } from './services.ts';
import { standards, support } from './standards.ts';
import { time } from './time.ts';
import { titles } from './titles.ts';
import { values } from './values.ts';

/** English. Every other locale has the same words under the same names. */
export const en = {
  general,
  people,
  time,
  values,
  conditions,
  amounts,
  titles,
  cover,
  parties,
  term,
  fees,
  definitions,
  causes,
  exclusions,
  duties,
  reliefs,
  services,
  plans,
  measurement,
  standards,
  support,
  credits,
  examples,
  reports,
  terminations,
  changes,
  holds,
  liability,
  documents,
};
