import { slots as nouns } from '../documentation/form.ts';
import { kindOf } from '../../diagnostics/unresolved.ts';
import type { Meaning, Piece, Rule } from '../place/grammar.ts';

/** The form of a clause, and where in it something is to be put in. */
export interface Guide {
  readonly label: string;
  readonly slots: readonly GuideSlot[];
}

export interface GuideSlot {
  readonly property: string;
  /** How a reader calls what is put in. */
  readonly noun: string;
  readonly start: number;
  readonly end: number;
}

const guides = new WeakMap<Rule, Guide>();
/** More words than this to choose from would hide what the clause looks like. */
const mostChoices = 5;

/** `measured by ‹who›[, evidence to ‹who›…]`: words, slots, and `[…]` around what may be left out. */
export function guideTo(rule: Rule): Guide {
  let guide = guides.get(rule);
  if (!guide) {
    const writer = new Writer();
    writer.write(rule.piece);
    guides.set(rule, (guide = { label: writer.text, slots: writer.slots }));
  }
  return guide;
}

class Writer {
  text = '';
  readonly slots: GuideSlot[] = [];

  write(piece: Piece): void {
    switch (piece.kind) {
      case 'token':
        return piece.means.property === undefined ? this.#word(piece.keyword ?? '') : this.#slot(piece, piece.means);
      case 'call':
        return piece.means.property === undefined ? this.write(piece.rule.piece) : this.#slot(piece, piece.means);
      case 'sequence':
        return this.#sequence(piece.pieces);
      case 'choice':
        return this.#choice(piece.pieces);
      case 'maybe':
        return this.#around('[', ']', () => this.write(piece.piece), beginsWithComma(piece.piece));
      case 'any number':
        this.text += '…';
    }
  }

  #sequence(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (piece.kind === 'token' && piece.keyword === '{') return this.#word('{ … }');
      this.write(piece);
    }
  }

  /** Several ways to fill one property are one slot, such as `(down | up)`. */
  #choice(pieces: readonly Piece[]): void {
    const words = choicesOf(pieces);
    const [first] = pieces;
    if (words && first && 'means' in first && first.means.property !== undefined) {
      return this.#mark(first.means.property, `(${words.join(' | ')})`, words.join(' or '));
    }
    this.#around('(', ')', () =>
      pieces.forEach((each, index) => {
        if (index > 0) this.#word('|');
        this.write(each);
      }),
    );
  }

  #slot(piece: Piece, { property = '', refersTo }: Meaning): void {
    const words = piece.kind === 'call' ? choicesOf([piece.rule.piece]) : piece.kind === 'token' && piece.keyword;
    if (typeof words === 'string') return this.#mark(property, words, words);
    if (words && refersTo === undefined) return this.#mark(property, `(${words.join(' | ')})`, words.join(' or '));
    const name = piece.kind === 'call' ? piece.rule.name : piece.kind === 'token' ? piece.token.name : '';
    const noun = refersTo === undefined ? (nouns.get(name) ?? wordsOf(name)) : kindOf(refersTo);
    this.#mark(property, `‹${noun}›`, noun);
  }

  #mark(property: string, shown: string, noun: string): void {
    this.#space();
    const start = this.text.length;
    this.text += shown;
    this.slots.push({ property, noun, start, end: this.text.length });
  }

  #around(open: string, close: string, write: () => void, isClose = false): void {
    if (!isClose) this.#space();
    this.text += open;
    const start = this.text.length;
    write();
    if (this.text.length === start) this.text = this.text.slice(0, -1);
    else this.text += close;
  }

  #word(word: string): void {
    if (!/^[,%;]/.test(word)) this.#space();
    this.text += word;
  }

  #space(): void {
    if (this.text !== '' && !/[[( ]$/.test(this.text)) this.text += ' ';
  }
}

const beginsWithComma = (piece: Piece): boolean =>
  piece.kind === 'token'
    ? piece.keyword === ','
    : piece.kind === 'sequence' && piece.pieces[0] !== undefined && beginsWithComma(piece.pieces[0]);

/** The words to choose from, where it is only words, and few. */
function choicesOf(pieces: readonly Piece[]): readonly string[] | undefined {
  const phrases = pieces.flatMap(phrasesIn);
  const known = phrases.filter((phrase) => phrase !== undefined);
  return known.length === phrases.length && known.length > 1 && known.length <= mostChoices ? known : undefined;
}

/** The words of a piece, and nothing for what is none. */
function phrasesIn(piece: Piece): (string | undefined)[] {
  if (piece.kind === 'token') return [piece.keyword];
  if (piece.kind === 'choice') return piece.pieces.flatMap(phrasesIn);
  if (piece.kind !== 'sequence') return [undefined];
  const words = piece.pieces.map((each) => (each.kind === 'token' ? each.keyword : undefined));
  return [words.includes(undefined) ? undefined : words.join(' ')];
}

/** `CreditTarget` → "credit target" */
const wordsOf = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
