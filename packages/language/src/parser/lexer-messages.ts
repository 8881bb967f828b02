import { DefaultLexerErrorMessageProvider } from 'langium';
import { unexpectedCharacters } from './messages.ts';

export class SlaLexerErrorMessageProvider extends DefaultLexerErrorMessageProvider {
  override buildUnexpectedCharactersMessage(text: string, offset: number, length: number): string {
    return unexpectedCharacters(text.slice(offset, offset + length));
  }
}
