import type { Agreement, PartList } from '@sla-lang/core';
import { lowered } from './project.ts';

/** Something of each kind that terms refer to. */
export const base = `agreement Base { between North and Acme; business days Office; currency EUR }
provider North { contact Desk { email "desk@north.example" } }
customer Acme
measurer Probes { chosen by both }
calendar Office { Mon-Fri 09:00-17:00 }
event Logged "logged"
event Done "done"
service Shop { fee 100 EUR each month }
metric Up of Shop { availability; measured by North }
metric Repair of Shop { time from Logged to Done; measured by North }
objective Uptime { Up >= 99.9% each month }
objective Fast { every Repair within 4 h }
support Help for Shop {
  starts when Logged; stops when Done
  priority P1 { restore within 4 h; clock Office }
}
duty Answer { Acme must "answer" within 2 h of Logged }
report Monthly { by North to Acme; within 5 days of the end of the month }
`;

/** The parts of one kind that a text adds to the base. */
export async function parts<K extends PartList>(kind: K, text: string): Promise<Agreement[K]> {
  const list = (await lowered(base + text))[kind] as readonly { readonly id: string }[];
  return list.filter(({ id }) => !new RegExp(`^[a-z]+ ${id}\\b`, 'm').test(base)) as Agreement[K];
}
