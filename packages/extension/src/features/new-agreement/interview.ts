import {
  type Answers,
  defaultsOn,
  defaultTitle,
  type Level,
  type Question,
  questionsOf,
  type Reading,
  readings,
} from '@sla-lang/language/starter';

/** What is asked at once: the kind of agreement first, what it is called last. */
export type Step = 'level' | Question;

/** The questions about a new agreement, one after another, and back. What was answered once is proposed again. */
export class Interview {
  readonly #proposals: ReturnType<typeof defaultsOn>;
  readonly #given = new Map<Question, string>();
  #level: Level = 'customer';
  #done = 0;

  /** @param today ISO date */
  constructor(today: string) {
    this.#proposals = defaultsOn(today);
  }

  /** What is to be answered now; nothing when all is answered. */
  get step(): Step | undefined {
    return this.#steps[this.#done];
  }

  /** For people, from 1. */
  get number(): number {
    return this.#done + 1;
  }

  get total(): number {
    return this.#steps.length;
  }

  get level(): Level {
    return this.#level;
  }

  /** What is written into the field before a person writes. */
  proposal(question: Question): string {
    const given = this.#given.get(question);
    if (given !== undefined) return given;
    if (question === 'title') return defaultTitle({ level: this.#level, ...this.#untitled });
    return question === 'law' ? '' : this.#proposals[question];
  }

  choose(level: Level): void {
    this.#level = level;
    this.#done += 1;
  }

  /** Takes the answer to the question that is asked now; one that cannot be understood is not taken. */
  answer(question: Question, text: string): Reading {
    const reading = readings[question](text);
    if ('problem' in reading) return reading;
    this.#given.set(question, reading.value);
    this.#done += 1;
    return reading;
  }

  back(): void {
    this.#done = Math.max(0, this.#done - 1);
  }

  get answers(): Answers {
    const law = this.#given.get('law') ?? '';
    return {
      level: this.#level,
      ...this.#untitled,
      title: this.proposal('title'),
      ...(law !== '' && { law }),
    };
  }

  get #steps(): readonly Step[] {
    return ['level', ...questionsOf(this.#level), 'title'];
  }

  /** Answers to questions that another kind of agreement asks do not count. */
  get #untitled(): Omit<Answers, 'level' | 'title' | 'law'> {
    const asked = new Set<Question>(questionsOf(this.#level));
    const given = [...this.#given].filter(([question]) => asked.has(question) && question !== 'law');
    return { ...this.#proposals, ...Object.fromEntries(given) };
  }
}
