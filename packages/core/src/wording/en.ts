import { list, type Lexicon } from './lexicon.ts';

export const en: Lexicon = {
  functionWords: list(`
    the; and; of; to; is; are; be; it; that; by; for; with; on; as; at; this; which; will; shall; or; not; any; its; from
    has; have; been; if; an; within; when; every; each
  `),
  vague: {
    speed: list(`
      promptly; asap; as ~ as possible; as ~ as is possible; as ~ as reasonably possible; as ~ as practically possible
      as ~ as practicable; as ~ as reasonably practicable; as ~ as feasible; in due course; in due time
      in a timely manner; in a timely fashion; in a timely way; reasonably quickly; with reasonable dispatch
      within a reasonable time; within a reasonable period; within a reasonable timeframe; within reasonable time
      at the earliest opportunity; at the earliest convenience
    `),
    frequency: list('regularly; periodically; at regular intervals; on a regular basis; on a periodic basis'),
    quality: list(`
      adequate; adequately; satisfactory; satisfactorily; high quality; good quality; highest quality; best possible
      user friendly; state of the art; world class
    `),
  },
  vagueInPromises: {
    speed: list(`
      prompt; timely; immediate; immediately; fast; faster; quick; quickly; swift; swiftly; rapid; rapidly; speedily
      expeditiously; soon; shortly; forthwith; in good time; at short notice
      without delay; without undue delay; without unreasonable delay
    `),
    frequency: list('regular; periodic; frequent; frequently; often; occasionally; from time to time'),
    quality: list(`
      appropriate; appropriately; suitable; suitably; sufficient; sufficiently; acceptable; reasonable; reasonably
      friendly; reliable; reliably; robust; seamless; seamlessly; optimal; optimally; efficient; efficiently
      effective; effectively; significant; significantly; substantial; substantially; considerable; considerably
      minimal; minimally; highly available; high availability; low latency; professional manner; workmanlike manner
      industry standard*; industry practice*; best practice*; almost always; nearly always; virtually always
    `),
  },
  termsOfArt: list(`
    reasonable control; reasonable care; reasonable skill; reasonable notice; reasonable doubt; material breach*
    effective date; regular business hours; regular working hours; regular office hours; appropriate authorit*
    appropriate technical and organisational measures; appropriate technical and organizational measures
    with immediate effect; fast track
  `),
  disclaimers: list(`
    does not guarantee; do not guarantee; no guarantee; not guaranteed; does not warrant; do not warrant; no warrant*
    without warrant*; does not promise; no commitment; as is; not liable; no liability; not obliged to; no obligation
  `),
  escapes: list(`
    where possible; wherever possible; when possible; whenever possible; if possible; if at all possible
    where practicable; where reasonably practicable; if practicable; where practical; where feasible
    where appropriate; as far as possible; as far as practicable; as far as reasonably possible
    as far as reasonably practicable; so far as possible; so far as practicable; so far as reasonably practicable
    as much as possible; to the extent possible; to the extent practicable; to the extent feasible
    insofar as possible; insofar as practicable; in principle; as a rule; normally; usually; generally; typically
    subject to availability; subject to capacity
  `),
  hedges: list(`
    commercially reasonable effort*; commercially reasonable endeavo*; reasonable commercial effort*
    reasonable commercial endeavo*; reasonable effort*; reasonable endeavo*; best effort*; best endeavo*; aims to
    aim to; aims for; strives to; strive to; strives for; endeavours to; endeavour to; endeavors to; endeavor to
    seeks to; seek to; tries to; try to; attempts to; attempt to; intends to; intend to
  `),
  openEnded: list(`
    including but not limited to; includes but is not limited to; include but are not limited to
    including without limitation; without limitation; without limiting the generality; among others; amongst others
    among other things; amongst other things; inter alia; etc; et cetera; and so on; and so forth; and the like
    or the like; and similar; or similar
  `),
  absolute: list(`
    always; at all times; at any time; without interruption; without any interruption; uninterrupted; zero downtime
    no downtime; error free; without errors
  `),
  occasions: list(`
    when; whenever; each time; every time; once; before; prior to; after; until; upon; as soon as; if; in case of
    in the event of; in the event that; during; by the end of; at the end of; at the start of; overnight; on weekdays
    on working days; on business days; on monday*; on tuesday*; on wednesday*; on thursday*; on friday*; on saturday*
    on sunday*; next day; next business day; next working day; following day; following business day
    following working day; same day; same business day; same working day; tomorrow
  `),
  availability: list('availab*; uptime; reachab*; accessib*; up and running'),
  waits: list(`
    latenc*; delay*; jitter; lag; round trip*; turnaround*; response time*; waiting time*; resolution time*
    restoration time*; repair time*; packet loss
  `),
  cures: list(`
    cure; cures; cured; curing; uncured; remedied; unremedied; to remedy; not remedy; rectified; rectify; put right
    puts right; corrected
  `),
  definedTerms: list(`
    Downtime; Uptime; Outage; Service Credit; Scheduled Downtime; Scheduled Maintenance; Planned Downtime
    Planned Maintenance; Emergency Maintenance; Maintenance Window; Business Day; Business Hour; Working Day
    Working Hour; Service Hour; Support Hour; Response Time; Resolution Time; Restoration Time; Force Majeure
    Force Majeure Event; Effective Date; Monthly Fee; Monthly Service Fee; Customer Data; Confidential Information
    Measurement Period; Qualifying Failure; Unavailability
  `),
};
